package vn.ketnap.returns;

import java.util.List;
import vn.ketnap.sheet.Column;

/** A column of the workbook in which an administrator changes code lists and returns. */
record DefinitionColumn(String label, boolean required, boolean identifies) implements Column {

    static final DefinitionColumn LIST = new DefinitionColumn("Danh mục", true, false);
    static final DefinitionColumn CODE = new DefinitionColumn("Mã", true, true);
    static final DefinitionColumn LABEL = new DefinitionColumn("Nội dung", true, false);
    static final DefinitionColumn USED = new DefinitionColumn("Đang dùng", false, false);
    static final DefinitionColumn FORM = new DefinitionColumn("Biểu", true, true);
    static final DefinitionColumn TITLE = new DefinitionColumn("Tên biểu", true, false);
    static final DefinitionColumn SIDE = new DefinitionColumn("Dòng hay cột", true, false);
    static final DefinitionColumn MARK = new DefinitionColumn("Ký hiệu", true, true);
    static final DefinitionColumn COUNTED = new DefinitionColumn("Đếm", false, false);
    static final DefinitionColumn CONDITION = new DefinitionColumn("Điều kiện", false, false);
    static final DefinitionColumn SPAN = new DefinitionColumn("Khoảng thời gian", false, false);
    static final DefinitionColumn LEFT = new DefinitionColumn("Vế trái", true, true);
    static final DefinitionColumn RIGHT = new DefinitionColumn("Vế phải", true, true);
    static final DefinitionColumn UNIT = new DefinitionColumn("Mã đơn vị", true, true);
    static final DefinitionColumn UNIT_NAME = new DefinitionColumn("Tên đơn vị", false, false);
    static final DefinitionColumn KIND = new DefinitionColumn("Mã loại hình", false, false);

    static final List<DefinitionColumn> CODES = List.of(LIST, CODE, LABEL, USED);
    static final List<DefinitionColumn> FORMS = List.of(FORM, TITLE);
    static final List<DefinitionColumn> LINES = List.of(FORM, SIDE, MARK, LABEL, COUNTED, CONDITION, SPAN);
    static final List<DefinitionColumn> CHECKS = List.of(LABEL, LEFT, RIGHT);
    static final List<DefinitionColumn> KINDS = List.of(UNIT, UNIT_NAME, KIND);

    @Override
    public List<String> headers() {
        return List.of(label);
    }
}
