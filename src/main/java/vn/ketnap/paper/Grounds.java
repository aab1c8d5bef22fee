package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.register.CaseHistory.Figures;
import vn.ketnap.procedure.register.CaseHistory.Minutes;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.PaperForm.Issuer;
import vn.ketnap.regulation.RegulationVersion;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.voting.Percent;

/** What a paper rests on: the Charter, the regulation that binds the case, the papers of the bodies below. */
@Component
class Grounds {

    private final Regulations regulations;
    private final UnitTree units;
    private final BusinessClock clock;

    Grounds(Regulations regulations, UnitTree units, BusinessClock clock) {
        this.regulations = regulations;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Adds the grounds, each a line, and what the committee does.
     *
     * @param regulation id of the version that the paper follows
     */
    void add(CaseContents contents, PaperForm form, String regulation, Map<String, Value> values) {
        Optional<RegulationVersion> version = version(contents.file(), regulation);
        String cited = version.map(known -> "Quy định số %s về thi hành Điều lệ Đảng".formatted(known.name()))
                .orElse("quy định thi hành Điều lệ Đảng");
        values.put("quy_dinh", Value.known(cited));
        List<String> lines = new ArrayList<>();
        if (!form.charter().isEmpty()) {
            lines.add("Căn cứ %s, Điều lệ Đảng Cộng sản Việt Nam".formatted(form.charter()));
            lines.add("Căn cứ " + cited);
        }
        boolean open = false;
        for (String lower : form.cites()) {
            if (contents.makes(lower)) {
                Optional<String> line = citation(contents, lower);
                open |= line.isEmpty();
                lines.add(line.orElseGet(() -> openCitation(contents, lower)));
            }
        }
        if (form.issuer() == Issuer.DECIDING) {
            contents.vote(form.record())
                    .map(minutes -> "Căn cứ kết quả biểu quyết của %s %s"
                            .formatted(
                                    values.get("co_quan_quyet_dinh").text(),
                                    Wording.day(minutes.vote().date())))
                    .ifPresent(lines::add);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, lines.get(i) + (i + 1 < lines.size() ? ";" : ","));
        }
        values.put("can_cu", open ? new Value(Value.State.OPEN, lines, null, null) : Value.list(lines));
        values.put("bieu_quyet_cac_cap", Value.list(results(contents)));
        boolean byItself = values.get("tu_quyet_dinh").isThere();
        String what = vote(form.record())
                        .filter(kind -> kind.matter() == Matter.CONFIRMATION)
                        .isPresent()
                ? "công nhận"
                : "kết nạp";
        values.put("viec_cap_uy", Value.known(byItself ? what : "đề nghị " + what));
        values.put("trich_yeu_cap_uy", values.get("viec_cap_uy"));
    }

    /** How each body below the deciding one has voted on the admission. */
    private List<String> results(CaseContents contents) {
        List<String> results = new ArrayList<>();
        for (ResolutionKind kind : List.of(ResolutionKind.CELL_ADMISSION, ResolutionKind.COMMITTEE_ADMISSION)) {
            contents.vote(kind.name()).ifPresent(minutes -> {
                Figures figures = minutes.vote().figures();
                results.add("- %s: %d/%d tán thành (%s%%), %d không tán thành."
                        .formatted(
                                citation(contents, kind.name()).orElseThrow().substring("Xét ".length()),
                                figures.yes(),
                                figures.eligible(),
                                Percent.of(figures.yes(), figures.eligible()),
                                figures.no()));
            });
        }
        return results;
    }

    /** The version with that id by a day on which it held for the case. */
    private Optional<RegulationVersion> version(CaseFile file, String id) {
        return Stream.concat(
                        Arrays.stream(DateKind.values()).map(file::date).flatMap(Optional::stream),
                        Stream.of(clock.today()))
                .map(regulations::versionOn)
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    private Optional<String> citation(CaseContents contents, String lower) {
        Optional<Minutes> vote = contents.vote(lower);
        if (vote.isPresent()) {
            String body = body(contents, lower, Optional.of(vote.get().vote().date()));
            String day = Wording.day(vote.get().vote().date());
            String number = vote.get().vote().number();
            return Optional.of(
                    number == null
                            ? "Xét kết quả biểu quyết %s của %s".formatted(day, body)
                            : "Xét Nghị quyết số %s, %s của %s".formatted(number, day, body));
        }
        return contents.paper(lower).map(paper -> paper(contents, lower, paper));
    }

    private String paper(CaseContents contents, String lower, PaperView paper) {
        return "Xét Báo cáo số %s, %s của %s"
                .formatted(paper.number(), Wording.day(paper.date()), body(contents, lower, Optional.of(paper.date())));
    }

    private String openCitation(CaseContents contents, String lower) {
        return "Xét %s số ……, %s của %s"
                .formatted(
                        vote(lower).isPresent() ? "Nghị quyết" : "Báo cáo",
                        Wording.openDay(),
                        body(contents, lower, Optional.empty()));
    }

    /** The body that a paper of the case comes from, as it was called on the day of that paper. */
    private String body(CaseContents contents, String lower, Optional<LocalDate> day) {
        CaseUnits file = contents.units(day);
        String code = vote(lower)
                .map(kind -> contents.vote(lower)
                        .map(minutes -> minutes.vote().unitCode())
                        .orElseGet(() -> kind.unitOf(contents.file())))
                .orElse(file.sectionCode());
        return Wording.committee(day.map(units::asOf).orElse(units).unit(code).name());
    }

    private static Optional<ResolutionKind> vote(String paper) {
        return Stream.of(ResolutionKind.values())
                .filter(kind -> kind.name().equals(paper))
                .findFirst();
    }
}
