package vn.ketnap.imports;

import static vn.ketnap.imports.ImportColumn.MEMBER_CODE;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ketnap.organization.MemberRow;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.TextNormalizer;

/** Finds the member whom a row means although its code is written in another way: without zeros, with another hyphen. */
final class ResemblingMembers {

    private final Map<String, MemberRow> members;
    private final Map<String, List<MemberRow>> byCode;
    private final Map<String, MemberRow> byPerson = new HashMap<>();

    ResemblingMembers(Map<String, MemberRow> members) {
        this.members = members;
        this.byCode = members.values().stream().collect(Collectors.groupingBy(member -> loose(member.code())));
        members.values().forEach(member -> byPerson.put(person(member), member));
    }

    /** Refuses the code of a member who is in the register under one that resembles it; tells of one by another code. */
    void check(MemberRow row, ImportRow at) {
        if (row.code() == null || members.containsKey(row.code())) {
            return;
        }
        Optional<MemberRow> same = byCode.getOrDefault(loose(row.code()), List.of()).stream()
                .filter(member -> isPerson(member, row))
                .findFirst();
        if (same.isPresent()) {
            at.reject(
                    MEMBER_CODE,
                    "Giống mã %s: nếu là người này thì ghi đúng mã đó, định dạng cột mã là Văn bản (Text)."
                            .formatted(told(same.get())));
        } else if (at.cell(MEMBER_CODE).isDecimal()) {
            at.reject(MEMBER_CODE, ImportRow.CODE_IS_A_NUMBER);
        } else if (byPerson.containsKey(person(row))) {
            at.note(
                    MEMBER_CODE,
                    "cùng họ tên, ngày sinh với %s đã có, kiểm tra có phải một người."
                            .formatted(told(byPerson.get(person(row)))));
        }
    }

    private static boolean isPerson(MemberRow one, MemberRow other) {
        return one.birthDate().equals(other.birthDate())
                || other.fullName() != null
                        && TextNormalizer.name(one.fullName()).equals(TextNormalizer.name(other.fullName()));
    }

    private static String told(MemberRow member) {
        return "%s của %s, sinh ngày %s"
                .formatted(member.code(), member.fullName(), DateFormats.date(member.birthDate()));
    }

    private static String person(MemberRow member) {
        return TextNormalizer.name(member.fullName()) + " " + member.birthDate();
    }

    /** Letters and digits without the zeros that a number loses. */
    private static String loose(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9.]", "");
        return plain.contains(".")
                ? plain.replaceAll("^0+|0+$", "").replaceAll("[.]$", "")
                : plain.replaceAll("^0+", "");
    }
}
