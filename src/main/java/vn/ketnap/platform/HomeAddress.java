package vn.ketnap.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where people reach the application ({@code ketnap.base-url}), in the one spelling that browsers send: small letters,
 * without the usual port and without a slash at the end.
 */
public record HomeAddress(String text) {

    private static final String REMEDY =
            "Đặt ketnap.base-url là địa chỉ mà mọi người dùng để mở phần mềm, ví dụ https://ketnap.tinhuy.vn, không có gì sau tên máy.";

    /** @throws StartRefusedException for what is no address of a web page, and for one with a path behind the host */
    public static HomeAddress of(String given) {
        URI address;
        try {
            address = new URI(given.strip());
        } catch (URISyntaxException e) {
            throw new StartRefusedException("Địa chỉ ketnap.base-url không đọc được: " + given + ".", REMEDY);
        }
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String authority = address.getRawAuthority();
        if (!scheme.matches("https?") || authority == null || authority.contains("@")) {
            throw new StartRefusedException(
                    "Địa chỉ ketnap.base-url phải bắt đầu bằng http:// hoặc https:// rồi đến tên máy: " + given + ".",
                    REMEDY);
        }
        if (!address.getRawPath().matches("/*") || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new StartRefusedException(
                    "Địa chỉ ketnap.base-url có đường dẫn sau tên máy: " + given
                            + ". Phần mềm chỉ chạy ở gốc của một tên máy, không chạy dưới một đường dẫn.",
                    REMEDY + " Máy chủ trung gian (proxy) chuyển nguyên đường dẫn, ví dụ đặt riêng một tên máy con.");
        }
        return new HomeAddress(origin(address));
    }

    /** Scheme, host and port of an address as browsers compare them. */
    public static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String authority = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
        String usual = scheme.equals("https") ? ":443" : ":80";
        return scheme + "://"
                + (authority.endsWith(usual) ? authority.substring(0, authority.length() - usual.length()) : authority);
    }

    public boolean isHttps() {
        return text.startsWith("https://");
    }
}
