package vn.ketnap.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.regulation.MembershipRules;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.regulation.table.PlainTables;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.sheet.RowError;
import vn.ketnap.vocabulary.DateKind;

/** Reads tables as the application will read them: a cell that it cannot read is found before it holds. */
@Component
class TypedTrial {

    /** What fails in the reading, told at the table. */
    List<RowError> of(List<RuleTable> all, List<RuleTable> changed) {
        PlainTables tables = new PlainTables(all);
        Set<String> versions = RuleCheck.versions(all);
        List<RowError> errors = new ArrayList<>();
        Regulations regulations = new Regulations(tables);
        MembershipRules membership = new MembershipRules(tables);
        Map<String, Reading> readings = Map.of(
                "timeLimits", regulations::timeLimits,
                "paperForm", regulations::paperForms,
                "priorConsent", membership::consents,
                "verifiedRelation", regulations::verifiedRelations,
                "probation", regulations::probation,
                "cellMeeting", regulations::cellMeeting,
                "documentValidity",
                        version ->
                                Stream.of(DocumentKind.values()).forEach(kind -> regulations.validity(kind, version)),
                "requirement",
                        version -> Stream.of(Requirement.values()).forEach(each -> regulations.basis(each, version)),
                "specialGroup",
                        version -> Stream.of(SpecialGroup.values())
                                .forEach(group -> membership.specialGroup(group, version)),
                "dateOrder",
                        version ->
                                Stream.of(DateKind.values()).forEach(kind -> regulations.precedences(kind, version)));
        for (RuleTable table : changed) {
            Reading reading = readings.get(table.id());
            if (reading != null) {
                versions.forEach(version -> tryOut(reading, table, version, errors));
            }
        }
        return errors;
    }

    /** Reads all of a table under a version. */
    private interface Reading {
        void under(String version);
    }

    private static void tryOut(Reading reading, RuleTable table, String version, List<RowError> errors) {
        try {
            reading.under(version);
        } catch (RuntimeException unreadable) {
            // whatever it is, the table must not hold
            errors.add(new RowError(
                    table.id(), 0, "", version, "Phần mềm không đọc được bảng này: có ô trống hoặc sai kiểu."));
        }
    }
}
