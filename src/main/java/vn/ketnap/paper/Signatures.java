package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.OfficeHolders;
import vn.ketnap.organization.OfficerRow;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.PaperForm.Issuer;
import vn.ketnap.training.CertificateView;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/** In whose name a paper is signed, in which office and by whom, as the register of officers has it on the day. */
@Component
class Signatures {

    private static final String HEAD = "Bí thư";
    private static final String DIRECTOR = "Giám đốc";

    private final UnitTree units;
    private final OfficeHolders holders;
    private final BusinessClock clock;

    Signatures(UnitTree units, OfficeHolders holders, BusinessClock clock) {
        this.units = units;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * Adds the three lines of the signature.
     *
     * @param code unit of the body that issues the paper
     * @param certificate what the register has of a certificate, empty for other papers
     */
    void add(
            CaseContents contents,
            PaperForm form,
            int index,
            String code,
            Optional<LocalDate> day,
            Optional<CertificateView> certificate,
            Map<String, Value> values) {
        LocalDate on = day.orElseGet(clock::today);
        List<OfficerRow> office = office(form.issuer(), code, on);
        List<OfficerRow> standIns = holders.standIns(office, on);
        Optional<String> signed = certificate
                .map(CertificateView::signer)
                .or(() -> contents.paper(form, index).map(PaperView::signer))
                .or(() -> contents.vote(form.record())
                        .map(minutes -> minutes.vote().signer()));
        // a draft is signed by the only one who holds the office
        Optional<String> name =
                signed.or(() -> office.size() == 1 ? Optional.of(office.get(0).fullName()) : Optional.empty());
        values.put("nguoi_ky", name.map(Value::known).orElseGet(() -> Value.open("")));
        values.put("thay_mat", Value.known(authority(contents, form)));
        values.put(
                "chuc_vu_ky",
                name.flatMap(signer -> standIn(standIns, signer))
                        .map(post -> Value.known(post).capitals())
                        .orElseGet(() -> office(form.issuer(), office, name)));
        if (form.issuer() == Issuer.CENTER && values.get("chuc_vu_ky").isThere()) {
            // the head of an office is represented, a committee speaks for itself
            values.put("thay_mat", Value.known("K/T GIÁM ĐỐC"));
        }
    }

    /** The office of a member of the unit's leading body, with a comma before it; none where the register knows no such body. */
    Value officeOf(String name, String code, LocalDate on) {
        UnitType type = units.unit(code).type();
        Issuer body = type == UnitType.CELL ? Issuer.CELL : Issuer.GRASSROOTS;
        List<OfficerRow> office = office(body, code, on);
        return name == null || office.isEmpty()
                ? Value.none()
                : post(office, name, HEAD).map(post -> Value.known(", " + post)).orElseGet(Value::none);
    }

    /** The office of somebody who represents one of its holders; empty for anybody else. */
    private static Optional<String> standIn(List<OfficerRow> standIns, String name) {
        String key = TextNormalizer.key(name);
        return standIns.stream()
                .filter(row -> TextNormalizer.key(row.fullName()).equals(key))
                .map(OfficerRow::post)
                .findFirst();
    }

    private List<OfficerRow> office(Issuer issuer, String code, LocalDate on) {
        return switch (issuer) {
            case PERSON, YOUTH_UNION, TRADE_UNION -> List.of();
            case CELL -> holders.holders(Role.CELL_SECRETARY, code, on);
            case CENTER -> directors(code, on);
            case SECTION, GRASSROOTS, DECIDING -> holders.holders(cellOrCommittee(code), code, on);
        };
    }

    private Role cellOrCommittee(String code) {
        return units.find(code)
                        .map(UnitView::type)
                        .filter(UnitType.CELL::equals)
                        .isPresent()
                ? Role.CELL_SECRETARY
                : Role.MANAGER;
    }

    /** Of those who work at a centre only its leaders sign. */
    private List<OfficerRow> directors(String code, LocalDate on) {
        return holders.holders(Role.POLITICAL_CENTER, code, on).stream()
                .filter(row -> row.post() != null)
                .toList();
    }

    private static String authority(CaseContents contents, PaperForm form) {
        boolean wholeCommittee = contents.deciding(form).body() == Body.COMMITTEE;
        return switch (form.issuer()) {
            case PERSON, CENTER -> "GIÁM ĐỐC";
            case CELL -> "T/M CHI BỘ";
            case SECTION -> "T/M ĐẢNG ỦY BỘ PHẬN";
            case GRASSROOTS -> "T/M ĐẢNG ỦY";
            case DECIDING -> wholeCommittee ? "T/M ĐẢNG ỦY" : "T/M BAN THƯỜNG VỤ";
            case YOUTH_UNION, TRADE_UNION -> "TM. BAN CHẤP HÀNH";
        };
    }

    private static Value office(Issuer issuer, List<OfficerRow> office, Optional<String> name) {
        return switch (issuer) {
            case PERSON, YOUTH_UNION, TRADE_UNION -> Value.none();
            case CENTER ->
                name.flatMap(director -> post(office, director, DIRECTOR))
                        .filter(post -> !office.isEmpty() && !post.equals(DIRECTOR))
                        .map(post -> Value.known(post).capitals())
                        .orElseGet(Value::none);
            default ->
                name.isEmpty() || office.isEmpty()
                        ? Value.known(HEAD).capitals()
                        : post(office, name.get(), HEAD)
                                .map(post -> Value.known(post).capitals())
                                .orElseGet(() -> Value.missing(
                                        "chức vụ của " + name.get(),
                                        "cột Chức vụ, trang Cán bộ của danh sách tổ chức"));
        };
    }

    /**
     * The office as the register says it: alone in it without a word is its head, beside a head that the register knows stands
     * the deputy; empty where several share it without a word.
     */
    private static Optional<String> post(List<OfficerRow> office, String name, String head) {
        String key = TextNormalizer.key(name);
        Optional<OfficerRow> row = office.stream()
                .filter(holder -> TextNormalizer.key(holder.fullName()).equals(key))
                .findFirst();
        if (row.isEmpty()) {
            return Optional.of("Phó " + head);
        }
        if (row.get().post() != null) {
            return Optional.of(row.get().post());
        }
        return office.size() == 1 ? Optional.of(head) : Optional.empty();
    }
}
