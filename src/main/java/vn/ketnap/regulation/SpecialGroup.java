package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/** Groups of persons for whose admission more is asked; what it is stands in the tables. */
public enum SpecialGroup implements Labelled {
    RELIGIOUS("Người theo tôn giáo"),
    RELIGIOUS_DIGNITARY("Chức sắc, chức việc tôn giáo"),
    HOA("Người Hoa"),
    FOREIGN_SPOUSE("Có vợ, chồng là người nước ngoài"),
    FOREIGN_ORIGIN("Công dân Việt Nam gốc nước ngoài"),
    UNDER_PROCEEDINGS("Đang bị điều tra, xem xét hoặc đang chịu kỷ luật"),
    PRIVATE_OWNER("Chủ doanh nghiệp tư nhân"),
    ARMED_FORCES("Công tác trong lực lượng vũ trang"),
    ABROAD("Đang ở nước ngoài"),
    FOREIGN_EMPLOYER("Bản thân hoặc người thân làm cho cơ quan, tổ chức, doanh nghiệp nước ngoài"),
    POPULATION_POLICY("Từng vi phạm chính sách dân số, chưa từng là đảng viên");

    private final String label;

    SpecialGroup(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
