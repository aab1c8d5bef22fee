package vn.ketnap.reminder;

import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox of a restored copy: what waited in it left long ago or is out of date. */
public final class RestoredMails {

    private RestoredMails() {}

    /**
     * Holds all mails that wait. What they tell comes with the next digest.
     *
     * @return how many they were
     */
    public static int hold(JdbcTemplate copy) {
        return copy.update(
                """
                update reminder_mail set state = 'HELD', problem = 'Có từ trước lần khôi phục dữ liệu, không gửi lại'
                where state in ('PENDING', 'SENDING')""");
    }
}
