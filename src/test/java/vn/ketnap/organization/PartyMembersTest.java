package vn.ketnap.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;

@KetNapTest
class PartyMembersTest {

    @Autowired
    PartyMembers members;

    @Test
    void officialMembersComeInTheOrderOfADictionary() {
        assertThat(members.officialMembersOf(TestOrganization.DIRECT_CELL, LocalDate.of(2025, 9, 15)))
                .extracting(MemberView::fullName)
                .startsWith(
                        "Bùi Quang Huy",
                        "Đặng Thị Ngọc Ánh",
                        "Lê Văn Thành Đạt",
                        "Nguyễn Hoàng Quốc Bảo",
                        "Phạm Thị Thu Hằng",
                        "Trần Thị Minh Nguyệt",
                        "Vũ Đình Khánh Toàn");
    }
}
