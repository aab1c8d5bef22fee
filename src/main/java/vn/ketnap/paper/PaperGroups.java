package vn.ketnap.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CompanionCases;
import vn.ketnap.regulation.PaperForm.Each;
import vn.ketnap.security.CaseScope;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.training.CertificateKind;
import vn.ketnap.training.CertificateRegister;

/**
 * The papers of several cases at once: all certificates of a class, a sitting, a ceremony. Only cases that the login may
 * read are taken in, and each paper is a read of its case.
 */
@Component
public class PaperGroups {

    private final Papers papers;
    private final CompanionCases companions;
    private final CertificateRegister certificates;
    private final CaseScope scope;
    private final TransactionTemplate transactions;
    private final Trail trail;

    PaperGroups(
            Papers papers,
            CompanionCases companions,
            CertificateRegister certificates,
            CaseScope scope,
            TransactionTemplate transactions,
            Trail trail) {
        this.papers = papers;
        this.companions = companions;
        this.certificates = certificates;
        this.scope = scope;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** What several cases go through together. */
    enum Kind {
        AWARENESS_CLASS("Giấy chứng nhận của cả lớp bồi dưỡng nhận thức về Đảng", "AWARENESS_CERTIFICATE"),
        SITTING("Giấy tờ của cả kỳ họp xét kết nạp", "DOSSIER_EXTRACT"),
        CEREMONY("Giấy tờ của cả buổi lễ kết nạp", "ADMISSION_DECISION", "CEREMONY_MINUTES", "OATH"),
        NEW_MEMBER_CLASS("Giấy chứng nhận của cả lớp đảng viên mới", "NEW_MEMBER_CERTIFICATE");

        private final String title;
        private final List<String> papers;

        Kind(String title, String... papers) {
            this.title = title;
            this.papers = List.of(papers);
        }
    }

    /**
     * Cases whose papers can be made at once.
     *
     * @param persons how many they are
     */
    public record Group(String id, String title, int persons) {}

    /**
     * One paper to make.
     *
     * @param cases numbers of the cases that it is about, the first for one
     */
    public record Item(List<String> cases, String paper) {}

    /** What the case goes through with at least one other. Throws NoSuchElementException for a case that is not the login's. */
    public List<Group> groups(String login, String number) {
        return inTransaction(() -> {
            CaseFile file = looked(login, number);
            return Stream.of(Kind.values())
                    .map(kind -> new Group(
                            kind.name(), kind.title, cases(kind, login, file).size()))
                    .filter(group -> group.persons() > 1)
                    .toList();
        });
    }

    /** The papers of a group, not made yet. Throws NoSuchElementException where there is none. */
    public List<Item> items(String login, String number, String group) {
        return inTransaction(() -> {
            CaseFile file = looked(login, number);
            Kind kind = Stream.of(Kind.values())
                    .filter(known -> known.name().equals(group))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("Không có nhóm hồ sơ này"));
            List<CaseFile> cases = cases(kind, login, file);
            if (cases.size() < 2) {
                throw new NoSuchElementException("Không có hồ sơ nào khác đi cùng hồ sơ này");
            }
            return items(kind, file, cases);
        });
    }

    /** Writes the papers one by one; they stand in the file as they are, so that whoever reads it can count them. */
    public void write(String login, List<Item> items, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Item item : items) {
                MadePaper made = item.cases().size() == 1
                        ? papers.make(login, item.cases().get(0), item.paper())
                        : papers.makeTogether(login, item.cases(), item.paper());
                ZipEntry entry = new ZipEntry(made.name());
                entry.setTimeLocal(Template.ALWAYS);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(made.content().length);
                CRC32 sum = new CRC32();
                sum.update(made.content());
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(made.content());
                zip.closeEntry();
                zip.flush();
            }
        }
    }

    /** The case, for whoever may read it; the look is noted, whatever comes of it. */
    private CaseFile looked(String login, String number) {
        CaseFile file = papers.readable(login, number);
        trail.read(new AuditEvent(login, number, Operation.PAPER, FieldGroup.DOCUMENTS, "hồ sơ đi cùng"));
        return file;
    }

    private List<CaseFile> cases(Kind kind, String login, CaseFile file) {
        List<CaseFile> all =
                switch (kind) {
                    case AWARENESS_CLASS -> certificates.ofClassWith(file, CertificateKind.AWARENESS);
                    case NEW_MEMBER_CLASS -> certificates.ofClassWith(file, CertificateKind.NEW_MEMBER);
                    case SITTING -> companions.ofSitting(file);
                    case CEREMONY -> companions.ofCeremony(file);
                };
        return all.stream().filter(other -> scope.sees(login, other)).toList();
    }

    /** First what is made once for all, then the papers of each person. */
    private List<Item> items(Kind kind, CaseFile asked, List<CaseFile> cases) {
        List<Item> items = new ArrayList<>();
        List<String> numbers = cases.stream().map(CaseFile::number).toList();
        if (kind == Kind.SITTING) {
            papers.forms(asked, Each.SITTING).forEach(paper -> items.add(new Item(numbers, paper)));
        }
        if (kind == Kind.CEREMONY) {
            items.add(new Item(List.of(asked.number()), "CEREMONY_PROGRAMME"));
        }
        for (CaseFile file : cases) {
            List<String> made = papers.forms(file, Each.CASE);
            kind.papers.stream()
                    .filter(made::contains)
                    .forEach(paper -> items.add(new Item(List.of(file.number()), paper)));
        }
        return items;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
