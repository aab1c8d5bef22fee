package vn.ketnap.imports;

import static vn.ketnap.imports.ImportColumn.MEMBER_CELL;
import static vn.ketnap.imports.ImportColumn.MEMBER_CODE;
import static vn.ketnap.imports.ImportColumn.MEMBER_OFFICIAL_DATE;
import static vn.ketnap.imports.ImportColumn.MEMBER_PARTY_DATE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ketnap.organization.MemberRow;
import vn.ketnap.organization.RegisterSnapshot.Admitted;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.TextNormalizer;

/**
 * Settles what a file says of members whom cases brought. A row names the one without a code who has its name and birth
 * date and its cell or day of entry. Of who is on probation the case knows better, and who has left does not come back by
 * a file of earlier days.
 */
final class MembersOfCases {

    private final List<Admitted> admitted;
    private final Map<String, Admitted> named = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    MembersOfCases(List<Admitted> admitted) {
        this.admitted = admitted;
    }

    /** The members who had no code, by the code that their rows give. */
    Map<String, Admitted> named() {
        return named;
    }

    /** What of the row is taken over; empty when nothing is. */
    Optional<MemberRow> settle(MemberRow row, ImportRow at) {
        Optional<Admitted> known = find(row);
        if (known.isEmpty()) {
            return Optional.of(row);
        }
        Admitted member = known.get();
        if (member.leftOn() != null && !joinedAfter(row, member.leftOn())) {
            at.note(
                    MEMBER_CODE,
                    "theo hồ sơ, người này không còn là đảng viên ở đây từ ngày %s: không nhập dòng này."
                            .formatted(DateFormats.date(member.leftOn())));
            return Optional.empty();
        }
        if (member.row().code() == null) {
            named.put(row.code(), member);
            at.note(MEMBER_CODE, "là người đã kết nạp theo hồ sơ, chưa có mã: nhận mã này.");
        }
        return Optional.of(member.leftOn() != null ? row : withDatesOfCase(row, member.row(), at));
    }

    private Optional<Admitted> find(MemberRow row) {
        return admitted.stream()
                .filter(member -> row.code().equals(member.row().code()))
                .findFirst()
                .or(() -> admitted.stream()
                        .filter(member -> member.row().code() == null && isPerson(member.row(), row))
                        .filter(member -> taken.add(member.id()))
                        .findFirst());
    }

    private static boolean isPerson(MemberRow member, MemberRow row) {
        return member.birthDate().equals(row.birthDate())
                && TextNormalizer.name(member.fullName()).equals(TextNormalizer.name(row.fullName()))
                && (member.cellCode().equals(row.cellCode())
                        || member.partyDate().equals(row.partyDate()));
    }

    private static boolean joinedAfter(MemberRow row, LocalDate day) {
        return row.partyDate().isAfter(day)
                || row.officialDate() != null && row.officialDate().isAfter(day);
    }

    private static MemberRow withDatesOfCase(MemberRow row, MemberRow member, ImportRow at) {
        boolean onProbation = member.officialDate() == null;
        String cell = onProbation ? member.cellCode() : row.cellCode();
        if (!cell.equals(row.cellCode())) {
            at.note(MEMBER_CELL, "hồ sơ đang xem xét ở chi bộ %s: giữ theo hồ sơ.".formatted(cell));
        }
        noteDate(MEMBER_PARTY_DATE, row.partyDate(), member.partyDate(), at);
        noteDate(MEMBER_OFFICIAL_DATE, row.officialDate(), member.officialDate(), at);
        return new MemberRow(
                row.code(),
                row.fullName(),
                row.birthDate(),
                cell,
                member.partyDate(),
                member.officialDate(),
                row.sinceInGrassroots() == null ? member.sinceInGrassroots() : row.sinceInGrassroots(),
                row.status(),
                row.userId());
    }

    private static void noteDate(ImportColumn column, LocalDate written, LocalDate known, ImportRow at) {
        if (known == null ? written != null : !known.equals(written)) {
            at.note(
                    column,
                    known == null
                            ? "theo hồ sơ, chưa có quyết định công nhận: chưa ghi ngày chính thức."
                            : "theo hồ sơ là ngày %s: giữ theo hồ sơ.".formatted(DateFormats.date(known)));
        }
    }
}
