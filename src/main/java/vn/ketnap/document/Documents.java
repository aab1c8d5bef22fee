package vn.ketnap.document;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.Secret;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.security.CaseScope;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/**
 * The papers of a case and their scans, for those who may see the case. Every method throws NoSuchElementException for a
 * case that is unknown or not the login's to read.
 */
@Component
@Transactional
public class Documents {

    private final CaseDesk cases;
    private final CaseScope scope;
    private final Checklist checklist;
    private final Intake intake;
    private final StoredDocuments documents;
    private final DocumentFiles files;
    private final DocumentSettings settings;
    private final Officers officers;
    private final BusinessClock clock;
    private final Trail trail;
    private final TransactionTemplate transactions;

    Documents(
            CaseDesk cases,
            CaseScope scope,
            Checklist checklist,
            Intake intake,
            StoredDocuments documents,
            DocumentFiles files,
            DocumentSettings settings,
            Officers officers,
            BusinessClock clock,
            Trail trail,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.scope = scope;
        this.checklist = checklist;
        this.intake = intake;
        this.documents = documents;
        this.files = files;
        this.settings = settings;
        this.officers = officers;
        this.clock = clock;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** A file to be handed out. */
    public record Content(String name, DocumentType type, byte[] bytes) {}

    /** The login sees the case but does not work on it, so it adds and supersedes nothing. */
    public static class ReadOnlyException extends RuntimeException {}

    /** The list of contents with everything that is there. */
    public Dossier dossier(String login, String number) {
        CaseFile file = readable(login, number, Operation.CASE);
        Dossier dossier = new Dossier(
                number, scope.worksOn(login, file), settings.maxSize().toBytes(), sections(file));
        trail.read(touch(login, number, Operation.CASE, null));
        return dossier;
    }

    /** The list of contents of a case, for those who have the case already. */
    public List<Dossier.Section> sections(CaseFile file) {
        Map<String, List<DocumentView>> uploads = documents.findByCaseIdOrderByUploadedAtAscIdAsc(file.id()).stream()
                .collect(Collectors.groupingBy(
                        StoredDocument::paper, Collectors.mapping(this::view, Collectors.toList())));
        return checklist.sections(file, uploads);
    }

    /**
     * Stores a file under a paper of the list of contents.
     *
     * @param name as the browser sent it
     * @throws RefusedException when the file is none that may be stored
     * @throws ReadOnlyException when the login does not work on the case
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public DocumentView store(String login, String number, String paper, String name, byte[] content) {
        transactions.executeWithoutResult(status -> takingPaper(login, number, paper));
        // Drawing a picture anew takes a while: no connection to the database waits for it.
        AcceptedFile accepted = intake.accept(name, content);
        return transactions.execute(status -> keep(takingPaper(login, number, paper), paper, accepted, login));
    }

    private CaseFile takingPaper(String login, String number, String paper) {
        CaseFile file = workedOn(login, number, Operation.UPLOAD);
        if (!checklist.knows(file, paper)) {
            throw RefusedException.because("Hồ sơ này không có mục giấy tờ đã chọn: tải lại trang rồi chọn lại");
        }
        if (documents.countByCaseId(file.id()) >= settings.perCase()) {
            throw RefusedException.because(
                    "Hồ sơ đã có %d tệp, không nhận thêm: gộp các trang vào một tệp PDF".formatted(settings.perCase()));
        }
        return file;
    }

    private DocumentView keep(CaseFile file, String paper, AcceptedFile accepted, String login) {
        StoredDocument document =
                new StoredDocument(UUID.randomUUID(), file.id(), paper, accepted, login, clock.instant());
        files.write(document.id(), accepted.content());
        documents.save(document);
        trail.change(touch(login, file.number(), Operation.UPLOAD, paper));
        return view(document);
    }

    /** Opens a file of the case; throws NoSuchElementException for one of another case, too. */
    public Content open(String login, String number, UUID id) {
        CaseFile file = readable(login, number, Operation.DOWNLOAD);
        StoredDocument document = document(file, id);
        byte[] content = files.read(id);
        if (!Secret.hash(content).equals(document.sha256())) {
            throw new IllegalStateException("The file " + id + " is not the one that was uploaded");
        }
        trail.read(touch(login, number, Operation.DOWNLOAD, document.paper()));
        return new Content(document.fileName(), document.type(), content);
    }

    /**
     * Marks a file as no longer valid; it stays in the dossier.
     *
     * @throws ReadOnlyException when the login does not work on the case
     */
    public void supersede(String login, String number, UUID id) {
        CaseFile file = workedOn(login, number, Operation.SUPERSEDE);
        StoredDocument document = document(file, id);
        document.supersede(login, clock.instant());
        trail.change(touch(login, number, Operation.SUPERSEDE, document.paper()));
    }

    private CaseFile readable(String login, String number, Operation operation) {
        return cases.find(number).filter(file -> scope.sees(login, file)).orElseThrow(() -> {
            trail.denied(touch(login, number, operation, null));
            return new NoSuchElementException("Không có hồ sơ này");
        });
    }

    private CaseFile workedOn(String login, String number, Operation operation) {
        CaseFile file = readable(login, number, operation);
        if (!scope.worksOn(login, file)) {
            trail.denied(touch(login, number, operation, null));
            throw new ReadOnlyException();
        }
        return file;
    }

    private StoredDocument document(CaseFile file, UUID id) {
        return documents
                .findByIdAndCaseId(id, file.id())
                .orElseThrow(() -> new NoSuchElementException("Không có tệp này"));
    }

    private static AuditEvent touch(String login, String number, Operation operation, String paper) {
        return new AuditEvent(login, number, operation, FieldGroup.DOCUMENTS, paper);
    }

    private DocumentView view(StoredDocument document) {
        return new DocumentView(
                document.id(),
                document.fileName(),
                document.type(),
                document.fileSize(),
                nameOf(document.uploadedBy()),
                document.uploadedAt(),
                nameOf(document.supersededBy()),
                document.supersededAt());
    }

    private String nameOf(String login) {
        return login == null
                ? null
                : officers.person(login).map(Person::fullName).orElse(login);
    }
}
