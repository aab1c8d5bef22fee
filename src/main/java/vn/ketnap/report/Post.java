package vn.ketnap.report;

import java.util.List;
import vn.ketnap.vocabulary.Role;

/**
 * The post that has to act: a role in a unit, with those who hold it today.
 *
 * @param names empty while the post is vacant
 */
public record Post(Role role, String unitCode, String unit, List<String> names) {

    /** Vietnamese name of the role. */
    public String getRoleLabel() {
        return role.label();
    }

    /** For screens and sheets, for example "Bí thư chi bộ: Trần Văn Bình". */
    public String getText() {
        return role.label() + ": " + (names.isEmpty() ? "chưa có người" : String.join(", ", names));
    }
}
