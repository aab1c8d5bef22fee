package vn.ketnap.returns;

import static vn.ketnap.returns.DefinitionColumn.CODE;
import static vn.ketnap.returns.DefinitionColumn.CONDITION;
import static vn.ketnap.returns.DefinitionColumn.COUNTED;
import static vn.ketnap.returns.DefinitionColumn.FORM;
import static vn.ketnap.returns.DefinitionColumn.KIND;
import static vn.ketnap.returns.DefinitionColumn.LEFT;
import static vn.ketnap.returns.DefinitionColumn.LIST;
import static vn.ketnap.returns.DefinitionColumn.MARK;
import static vn.ketnap.returns.DefinitionColumn.RIGHT;
import static vn.ketnap.returns.DefinitionColumn.SIDE;
import static vn.ketnap.returns.DefinitionColumn.SPAN;
import static vn.ketnap.returns.DefinitionColumn.UNIT;
import static vn.ketnap.returns.DefinitionColumn.USED;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Labelled;
import vn.ketnap.procedure.casefile.CodeList;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.UnitType;

/**
 * Code lists, returns, cross-checks and the sorts of units as one workbook, which an administrator takes out, changes and
 * brings back. A sheet that the file does not have stays as it is; nothing is stored while a row is wrong.
 */
@Component
@Transactional
public class DefinitionBook {

    private final Definitions definitions;
    private final Codes codes;
    private final UnitTree units;
    private final BusinessClock clock;

    DefinitionBook(Definitions definitions, Codes codes, UnitTree units, BusinessClock clock) {
        this.definitions = definitions;
        this.codes = codes;
        this.units = units;
        this.clock = clock;
    }

    /** What became of a file: the sheets that were stored, or what is wrong with it. */
    public record Outcome(List<String> stored, List<RowError> errors) {}

    /** Everything as it stands. */
    @Transactional(readOnly = true)
    public byte[] workbook() {
        List<ReturnForm> forms = definitions.forms();
        return Sheet.workbook(
                codeSheet(), formSheet(forms), lineSheet(forms), checkSheet(definitions.checks()), kindSheet());
    }

    private Sheet codeSheet() {
        Sheet sheet = sheet(DefinitionReader.CODES, DefinitionColumn.CODES)
                .texts(CODE.label())
                .choices(LIST.label(), labels(CodeList.values()))
                .choices(USED.label(), List.of(Fact.YES, Fact.NO));
        codes.all()
                .values()
                .forEach(list -> list.forEach(
                        code -> sheet.add(code.list().label(), code.code(), code.label(), Fact.yes(code.inUse()))));
        return sheet;
    }

    private static Sheet formSheet(List<ReturnForm> forms) {
        Sheet sheet = sheet(DefinitionReader.FORMS, DefinitionColumn.FORMS).texts(FORM.label());
        forms.forEach(form -> sheet.add(form.form(), form.title()));
        return sheet;
    }

    private static Sheet lineSheet(List<ReturnForm> forms) {
        Sheet sheet = sheet(DefinitionReader.LINES, DefinitionColumn.LINES)
                .texts(FORM.label())
                .texts(MARK.label())
                .texts(CONDITION.label())
                .choices(SIDE.label(), List.of(DefinitionReader.ROW, DefinitionReader.COLUMN))
                .choices(COUNTED.label(), labels(Counted.values()))
                .choices(SPAN.label(), labels(Span.values()));
        forms.stream()
                .flatMap(form -> Stream.concat(form.columns().stream(), form.rows().stream()))
                .forEach(line -> sheet.add(
                        line.form(),
                        line.side() == ReturnLine.Side.ROW ? DefinitionReader.ROW : DefinitionReader.COLUMN,
                        line.mark(),
                        line.label(),
                        line.counted() == null ? null : line.counted().label(),
                        line.condition(),
                        line.span() == null ? null : line.span().label()));
        return sheet;
    }

    private static Sheet checkSheet(List<ReturnCheck> checks) {
        Sheet sheet = sheet(DefinitionReader.CHECKS, DefinitionColumn.CHECKS)
                .texts(LEFT.label())
                .texts(RIGHT.label());
        checks.forEach(check -> sheet.add(check.label(), check.left(), check.right()));
        return sheet;
    }

    private Sheet kindSheet() {
        Map<String, String> kinds = definitions.kinds();
        Sheet sheet = sheet(DefinitionReader.KINDS, DefinitionColumn.KINDS)
                .texts(UNIT.label())
                .choices(
                        KIND.label(),
                        codes.choices(CodeList.UNIT_KIND).stream()
                                .map(choice -> choice.value())
                                .toList());
        units.all().stream()
                .filter(unit -> unit.validOn(clock.today()) && isGrassroots(unit))
                .forEach(unit -> sheet.add(unit.code(), unit.name(), kinds.get(unit.code())));
        return sheet;
    }

    private boolean isGrassroots(UnitView unit) {
        return unit.type() == UnitType.GRASSROOTS
                || unit.type() == UnitType.CELL
                        && units.find(unit.parentCode())
                                .filter(above -> above.type() == UnitType.SUPERIOR || above.type() == UnitType.PROVINCE)
                                .isPresent();
    }

    /** Stores what the file changes. */
    public Outcome load(SourceFile file) {
        DefinitionReader reader = new DefinitionReader(file, definitions.forms(), codes.all(), units);
        if (!reader.errors().isEmpty()) {
            return new Outcome(List.of(), reader.errors());
        }
        reader.codes().ifPresent(codes::replace);
        reader.forms().ifPresent(definitions::replaceForms);
        reader.checks().ifPresent(definitions::replaceChecks);
        reader.kinds().ifPresent(definitions::replaceKinds);
        return new Outcome(reader.stored(), List.of());
    }

    private static Sheet sheet(String name, List<DefinitionColumn> columns) {
        return new Sheet(
                name, List.of(), columns.stream().map(DefinitionColumn::label).toList());
    }

    private static List<String> labels(Labelled[] values) {
        return Stream.of(values).map(Labelled::label).toList();
    }
}
