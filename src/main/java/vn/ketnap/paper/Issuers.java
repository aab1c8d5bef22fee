package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.paper.CaseContents.Deciding;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.PaperForm.Issuer;
import vn.ketnap.training.CertificateView;

/** The units of a case as papers call them, and the heading and the signature of the body that issues a paper. */
@Component
class Issuers {

    private final UnitTree units;
    private final Signatures signatures;

    Issuers(UnitTree units, Signatures signatures) {
        this.units = units;
        this.signatures = signatures;
    }

    UnitView unit(String code) {
        return units.unit(code);
    }

    /** The units as they were on the day of the paper, also where the case has gone to others since. */
    void addUnits(CaseContents contents, PaperForm form, Optional<LocalDate> day, Map<String, Value> values) {
        CaseUnits file = contents.units(day);
        UnitTree then = on(day);
        Deciding decider = contents.deciding(form);
        UnitView grassroots = then.unit(file.grassrootsCode());
        UnitView deciding = then.unit(decider.unitCode());
        String committee = Wording.committee(deciding.name());
        values.put("chi_bo", Value.known(then.unit(file.cellCode()).name()));
        values.put("cap_uy_xet", Value.known(Wording.committee(grassroots.name())));
        values.put("dang_bo_co_so", Value.known(Wording.organization(grassroots.name())));
        values.put(
                "ten_don_vi", Value.known(grassroots.name().replaceFirst("^(Đảng bộ|Đảng ủy|Chi bộ) (cơ sở )?", "")));
        values.put(
                "he_thong",
                Value.known(Stream.of(file.cellCode(), file.sectionCode(), file.grassrootsCode(), file.superiorCode())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(code -> Wording.organization(then.unit(code).name()))
                        .collect(Collectors.joining(", "))));
        boolean byCommittee = decider.body() == Body.COMMITTEE;
        values.put("co_quan_quyet_dinh", Value.known(byCommittee ? committee : "Ban Thường vụ " + committee));
        values.put("tu_quyet_dinh", decider.isCommitteeOf(file.grassrootsCode()) ? Value.known("có") : Value.none());
        values.put(
                "noi_thi_hanh",
                Value.known(Stream.of(
                                Wording.committee(grassroots.name()),
                                then.unit(file.cellCode()).name())
                        .distinct()
                        .collect(Collectors.joining(", "))));
    }

    /** The body that issues the paper, its number, place and day, in whose name it is signed and by whom. */
    void addHeading(
            CaseContents contents,
            PaperForm form,
            int index,
            Optional<LocalDate> day,
            String keptNumber,
            Map<String, Value> values) {
        UnitTree then = on(day);
        Optional<CertificateView> certificate = form.issuer() == Issuer.CENTER
                ? contents.certificate(form.record().equals("NEW_MEMBER_CERTIFICATE") ? "NEW_MEMBER" : "AWARENESS")
                : Optional.empty();
        String code = certificate
                .map(CertificateView::issuer)
                .filter(issuer -> units.find(issuer).isPresent())
                .orElseGet(() -> unitOf(form, contents, day));
        UnitView unit = then.unit(code);
        Optional<UnitView> above = then.find(unit.parentCode());
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
        values.put("so_ky_hieu", number(contents, form, index, certificate, keptNumber));
        values.put("dia_danh_ngay", placeAndDay(code, day));
        signatures.add(contents, form, index, code, day, certificate, values);
    }

    private UnitTree on(Optional<LocalDate> day) {
        return day.map(units::asOf).orElse(units);
    }

    /** Code of the unit that issues a paper of the case. */
    static String unitOf(PaperForm form, CaseContents contents, Optional<LocalDate> day) {
        CaseUnits file = contents.units(day);
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
        Optional<String> place = placeOf(unitCode);
        if (place.isEmpty()) {
            return Value.missing(
                            "địa danh của %s".formatted(on(day).unit(unitCode).name()),
                            "cột Địa danh trên văn bản, trang Đơn vị của danh sách tổ chức")
                    .followedBy(", " + dated);
        }
        // where it does not fit on one line, the line ends behind the place
        String text = place.get() + ", " + dated.replace(' ', Wording.NO_BREAK);
        return day.isPresent() ? Value.known(text) : Value.open(text);
    }

    /** The place that papers of the unit are dated at; empty where none is set for it or above it. */
    private Optional<String> placeOf(String unitCode) {
        return Stream.iterate(units.find(unitCode), Optional::isPresent, unit -> unit.map(UnitView::parentCode)
                        .flatMap(units::find))
                .flatMap(Optional::stream)
                .map(UnitView::paperPlace)
                .filter(place -> place != null && !place.isBlank())
                .findFirst();
    }

    private static Value number(
            CaseContents contents,
            PaperForm form,
            int index,
            Optional<CertificateView> certificate,
            String keptNumber) {
        if (form.symbol().isEmpty()) {
            return Value.none();
        }
        Optional<String> given = certificate
                .map(CertificateView::number)
                .or(() -> contents.paper(form, index).map(PaperView::number))
                .or(() -> contents.vote(form.record())
                        .map(minutes -> minutes.vote().number()));
        return given.or(() -> Optional.ofNullable(keptNumber))
                .map(number -> Value.known("Số " + number))
                .orElseGet(() -> Value.open("Số ……-" + form.symbol()));
    }
}
