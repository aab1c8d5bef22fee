package vn.ketnap.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.vocabulary.ProcessIds;
import vn.ketnap.vocabulary.Role;

/** Opens and grades the classes of the plan in the name of the political centre. */
@Component
@Profile("demo")
class DemoClasses {

    private final Workflow workflow;
    private final TrainingAnswers answers;

    DemoClasses(Workflow workflow, TrainingAnswers answers) {
        this.workflow = workflow;
        this.answers = answers;
    }

    /** Opens or grades the classes planned for that day. */
    void hold(Sessions sessions, DemoOrganization organization, LocalDate today) {
        String center = organization.login(
                new RoleInUnit(Role.POLITICAL_CENTER, organization.top().code()).group());
        sessions.all().stream()
                .filter(session -> session.gradedOn().equals(today))
                .map(DemoClasses::number)
                .forEach(number -> workflow.openTasks(number)
                        .forEach(task -> workflow.complete(task, center, answers.gradeClass(number, today))));
        sessions.all().stream()
                .filter(session -> session.openedOn().equals(today))
                .map(DemoClasses::number)
                .forEach(number -> workflow.start(ProcessIds.CLASS_SESSION, center, answers.openClass(number, today)));
    }

    private static String number(Sessions.Session session) {
        return "LOP-%d-%03d"
                .formatted(session.openedOn().getYear(), session.openedOn().getDayOfYear());
    }
}
