package vn.ketnap.platform;

import java.util.List;
import java.util.stream.Collectors;

/** What was submitted is not accepted; nothing was stored. The message is written for the person at the form. */
public class RefusedException extends RuntimeException {

    private final transient List<Problem> problems;

    public RefusedException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** A refusal that concerns the whole form. */
    public static RefusedException because(String message) {
        return new RefusedException(List.of(new Problem("", message, "", false)));
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String lines = problems.stream().map(problem -> "• " + problem.text()).collect(Collectors.joining("\n"));
        boolean onlyWarnings = problems.stream().allMatch(Problem::warning);
        return onlyWarnings
                ? "Chưa lưu, có điểm cần xem lại:\n" + lines
                        + "\nNếu vẫn đúng, ghi lý do vào ô “Lý do tiếp tục” rồi gửi lại."
                : "Chưa lưu, có %d chỗ cần sửa:%n%s".formatted(problems.size(), lines);
    }
}
