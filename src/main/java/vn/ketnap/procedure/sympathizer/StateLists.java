package vn.ketnap.procedure.sympathizer;

import java.util.List;

/** The State's lists of ethnic groups and of recognised religions, in their official order. */
public final class StateLists {

    /** The 54 groups of the list of the General Statistics Office (121-TCTK/PPCĐ, 02/3/1979). */
    public static final List<String> ETHNIC_GROUPS = List.of(
            "Kinh",
            "Tày",
            "Thái",
            "Hoa",
            "Khơ-me",
            "Mường",
            "Nùng",
            "HMông",
            "Dao",
            "Gia-rai",
            "Ngái",
            "Ê-đê",
            "Ba-na",
            "Xơ-đăng",
            "Sán Chay",
            "Cơ-ho",
            "Chăm",
            "Sán Dìu",
            "Hrê",
            "Mnông",
            "Ra-glai",
            "Xtiêng",
            "Bru-Vân Kiều",
            "Thổ",
            "Giáy",
            "Cơ-tu",
            "Gié-Triêng",
            "Mạ",
            "Khơ-mú",
            "Co",
            "Ta-ôi",
            "Chơ-ro",
            "Kháng",
            "Xinh-mun",
            "Hà Nhì",
            "Chu-ru",
            "Lào",
            "La Chí",
            "La Ha",
            "Phù Lá",
            "La Hủ",
            "Lự",
            "Lô Lô",
            "Chứt",
            "Mảng",
            "Pà Thẻn",
            "Cơ Lao",
            "Cống",
            "Bố Y",
            "Si La",
            "Pu Péo",
            "Brâu",
            "Ơ-đu",
            "Rơ-măm");

    /** "Không" first, then the recognised religions by number of followers, then the way out. */
    public static final List<String> RELIGIONS = List.of(
            "Không",
            "Phật giáo",
            "Công giáo",
            "Tin lành",
            "Cao Đài",
            "Phật giáo Hòa Hảo",
            "Hồi giáo",
            "Bà-la-môn",
            "Tịnh độ Cư sĩ Phật hội Việt Nam",
            "Tứ Ân Hiếu Nghĩa",
            "Bửu Sơn Kỳ Hương",
            "Phật giáo Hiếu Nghĩa Tà Lơn",
            "Minh Sư Đạo",
            "Minh Lý Đạo – Tam Tông Miếu",
            "Cơ đốc Phục lâm",
            "Mặc Môn",
            "Baha'i",
            "Tôn giáo khác");

    private StateLists() {}
}
