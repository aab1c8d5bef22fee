package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.OfficeHolders;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.paper.CaseContents.Deciding;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.PaperForm.Issuer;
import vn.ketnap.training.CertificateView;
import vn.ketnap.vocabulary.Role;

/** The units of a case as papers call them, and the heading and the signature of the body that issues a paper. */
@Component
class Issuers {

    private final UnitTree units;
    private final OfficeHolders holders;
    private final PaperSettings settings;
    private final BusinessClock clock;

    Issuers(UnitTree units, OfficeHolders holders, PaperSettings settings, BusinessClock clock) {
        this.units = units;
        this.holders = holders;
        this.settings = settings;
        this.clock = clock;
    }

    UnitView unit(String code) {
        return units.unit(code);
    }

    void addUnits(CaseContents contents, PaperForm form, Map<String, Value> values) {
        CaseFile file = contents.file();
        Deciding decider = contents.deciding(form);
        UnitView grassroots = units.unit(file.grassrootsCode());
        UnitView deciding = units.unit(decider.unitCode());
        String committee = Wording.committee(deciding.name());
        values.put("chi_bo", Value.known(units.unit(file.cellCode()).name()));
        values.put("cap_uy_xet", Value.known(Wording.committee(grassroots.name())));
        values.put("dang_bo_co_so", Value.known(Wording.organization(grassroots.name())));
        values.put(
                "he_thong",
                Value.known(Stream.of(file.cellCode(), file.sectionCode(), file.grassrootsCode(), file.superiorCode())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(code -> Wording.organization(units.unit(code).name()))
                        .collect(Collectors.joining(", "))));
        boolean byCommittee = decider.body() == Body.COMMITTEE;
        values.put("co_quan_quyet_dinh", Value.known(byCommittee ? committee : "Ban Thường vụ " + committee));
        values.put("tu_quyet_dinh", decider.isCommitteeOf(file.grassrootsCode()) ? Value.known("có") : Value.none());
        values.put(
                "noi_thi_hanh",
                Value.known(Stream.of(
                                Wording.committee(grassroots.name()),
                                units.unit(file.cellCode()).name())
                        .distinct()
                        .collect(Collectors.joining(", "))));
    }

    /** The body that issues the paper, its number, place and day, in whose name it is signed and by whom. */
    void addHeading(
            CaseContents contents,
            PaperForm form,
            Optional<LocalDate> day,
            String keptNumber,
            Map<String, Value> values) {
        CaseFile file = contents.file();
        Optional<CertificateView> certificate = form.issuer() == Issuer.CENTER
                ? contents.certificate(form.paper().equals("NEW_MEMBER_CERTIFICATE") ? "NEW_MEMBER" : "AWARENESS")
                : Optional.empty();
        String code = certificate
                .map(CertificateView::issuer)
                .filter(issuer -> units.find(issuer).isPresent())
                .orElseGet(() -> unitOf(form, contents));
        UnitView unit = units.unit(code);
        Optional<UnitView> above = units.find(unit.parentCode());
        String own = form.issuer() == Issuer.CELL ? unit.name() : Wording.committee(unit.name());
        values.put("co_quan_thuong", Value.known(own));
        if (form.issuer() == Issuer.CENTER) {
            values.put("co_quan_cap_tren", Value.known(own).capitals());
            values.put("co_quan", Value.known("Trung tâm chính trị"));
        } else {
            values.put(
                    "co_quan_cap_tren",
                    above.map(superior -> Value.known(Wording.organization(superior.name()))
                                    .capitals())
                            .orElseGet(Value::none));
            values.put("co_quan", Value.known(own));
        }
        values.put("so_ky_hieu", number(contents, form, certificate, keptNumber));
        values.put("dia_danh_ngay", placeAndDay(code, day));
        addSignature(form, contents, values);
        values.put("nguoi_ky", signer(contents, form, certificate, unit, day.orElseGet(clock::today)));
    }

    /** Code of the unit that issues a paper of the case. */
    static String unitOf(PaperForm form, CaseContents contents) {
        CaseFile file = contents.file();
        return switch (form.issuer()) {
            case PERSON, CELL -> file.cellCode();
            case SECTION -> file.sectionCode();
            case GRASSROOTS, YOUTH_UNION, TRADE_UNION -> file.grassrootsCode();
            case DECIDING -> contents.deciding(form).unitCode();
            case CENTER -> file.superiorCode();
        };
    }

    private Value placeAndDay(String unitCode, Optional<LocalDate> day) {
        String dated = day.map(Wording::day).orElseGet(Wording::openDay);
        Optional<String> place = settings.placeOf(unitCode, units);
        if (place.isEmpty()) {
            return Value.missing(
                            "địa danh của %s".formatted(units.unit(unitCode).name()), "thiết lập ketnap.papers.places")
                    .followedBy(", " + dated);
        }
        String text = place.get() + ", " + dated;
        return day.isPresent() ? Value.known(text) : Value.open(text);
    }

    private static Value number(
            CaseContents contents, PaperForm form, Optional<CertificateView> certificate, String keptNumber) {
        if (form.symbol().isEmpty()) {
            return Value.none();
        }
        Optional<String> given = certificate
                .map(CertificateView::number)
                .or(() -> contents.paper(form.paper()).map(PaperView::number))
                .or(() -> contents.vote(form.paper())
                        .map(minutes -> minutes.vote().number()));
        return given.or(() -> Optional.ofNullable(keptNumber))
                .map(number -> Value.known("Số " + number))
                .orElseGet(() -> Value.open("Số ……-" + form.symbol()));
    }

    private static void addSignature(PaperForm form, CaseContents contents, Map<String, Value> values) {
        boolean wholeCommittee = contents.deciding(form).body() == Body.COMMITTEE;
        String authority =
                switch (form.issuer()) {
                    case PERSON, CENTER -> "GIÁM ĐỐC";
                    case CELL -> "T/M CHI BỘ";
                    case SECTION -> "T/M ĐẢNG ỦY BỘ PHẬN";
                    case GRASSROOTS -> "T/M ĐẢNG ỦY";
                    case DECIDING -> wholeCommittee ? "T/M ĐẢNG ỦY" : "T/M BAN THƯỜNG VỤ";
                    case YOUTH_UNION, TRADE_UNION -> "TM. BAN CHẤP HÀNH";
                };
        boolean party = form.issuer() != Issuer.CENTER
                && form.issuer() != Issuer.YOUTH_UNION
                && form.issuer() != Issuer.TRADE_UNION;
        values.put("thay_mat", Value.known(authority));
        values.put("chuc_vu_ky", party ? Value.known("BÍ THƯ") : Value.none());
    }

    /** The signer; on a draft the only one who holds the office. */
    private Value signer(
            CaseContents contents,
            PaperForm form,
            Optional<CertificateView> certificate,
            UnitView unit,
            LocalDate day) {
        Optional<String> signed = certificate
                .map(CertificateView::signer)
                .or(() -> contents.paper(form.paper()).map(PaperView::signer))
                .or(() -> contents.vote(form.paper())
                        .map(minutes -> minutes.vote().signer()));
        if (signed.isPresent()) {
            return Value.known(signed.get());
        }
        Role office = form.issuer() == Issuer.CELL ? Role.CELL_SECRETARY : Role.MANAGER;
        List<String> names = form.issuer() == Issuer.CENTER ? List.of() : holders.names(office, unit.code(), day);
        return names.size() == 1 ? Value.known(names.get(0)) : Value.open("");
    }
}
