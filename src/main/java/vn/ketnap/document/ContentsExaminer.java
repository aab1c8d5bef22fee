package vn.ketnap.document;

import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.procedure.check.Examiner;

/** The list of contents: what is missing of the stages that the case has been through. */
@Component
class ContentsExaminer implements Examiner {

    private final Documents documents;

    ContentsExaminer(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        documents.sections(file).stream()
                .flatMap(section -> section.items().stream())
                .forEach(item -> tell(item, problems));
    }

    private static void tell(Dossier.Item item, Problems problems) {
        String message = "%s: %s".formatted(item.name(), item.stateLabel());
        switch (item.state()) {
            case MISSING, EXPIRED -> problems.add(CaseCheck.F1.name(), message, item.basis());
            case SCANNED, EXPIRING -> problems.warn(CaseCheck.F1.name(), message, item.basis());
            default -> {}
        }
    }
}
