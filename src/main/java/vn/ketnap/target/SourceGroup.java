package vn.ketnap.target;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where new members come from, told by the occupation that the dossier names. One person may belong to several groups,
 * and to none when the occupation names no group.
 */
public enum SourceGroup {
    YOUTH_UNION("Đoàn viên Đoàn TNCS Hồ Chí Minh"),
    TEACHER("Giáo viên, giảng viên", "giáo viên", "giảng viên", "nhà giáo"),
    PUPIL("Học sinh", "học sinh"),
    STUDENT("Sinh viên", "sinh viên"),
    MILITIA("Dân quân tự vệ", "dân quân", "tự vệ"),
    ARMY_POLICE("Quân đội, công an", "bộ đội", "sĩ quan", "sỹ quan", "chiến sĩ", "chiến sỹ", "công an"),
    HEALTH_WORKER("Y tế", "bác sĩ", "bác sỹ", "điều dưỡng", "y sĩ", "y tá", "hộ sinh", "dược sĩ", "y tế"),
    CIVIL_SERVANT("Công chức", "công chức"),
    PUBLIC_EMPLOYEE("Viên chức", "viên chức"),
    WORKER("Công nhân, lao động", "công nhân", "người lao động"),
    FARMER("Nông dân", "nông dân", "làm nông", "làm ruộng"),
    BUSINESS("Doanh nghiệp", "doanh nghiệp", "kinh doanh", "giám đốc");

    private final String label;
    private final List<String> words;

    SourceGroup(String label, String... words) {
        this.label = label;
        this.words = List.of(words);
    }

    /** Vietnamese name for screens and sheets. */
    public String label() {
        return label;
    }

    /** The groups of a person; the occupation may be null. */
    static Set<SourceGroup> of(String occupation, boolean youthUnionMember) {
        String text = occupation == null ? "" : occupation.toLowerCase(Locale.forLanguageTag("vi"));
        Set<SourceGroup> groups = Arrays.stream(values())
                .filter(group -> group.words.stream().anyMatch(text::contains))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SourceGroup.class)));
        if (youthUnionMember) {
            groups.add(YOUTH_UNION);
        }
        return groups;
    }
}
