package vn.ketnap.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;

/** What stands against the results of a class: said once where it concerns all, by name where it concerns some. */
@Component
class GradeChecks {

    private static final Set<String> OF_A_ROW = Set.of("courseGrade", "courseCertificateNumber");

    private final Courses courses;
    private final CertificateRegister certificates;

    GradeChecks(Courses courses, CertificateRegister certificates) {
        this.courses = courses;
        this.certificates = certificates;
    }

    void check(GradeClass.Form form, ClassView held, Map<Long, Student> students, Problems problems) {
        Map<Problem, List<String>> found = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < form.results().size(); i++) {
            GradeClass.Row row = form.results().get(i);
            Student student = row.enrolment() == null ? null : students.get(row.enrolment());
            if (student == null || !seen.add(row.enrolment())) {
                problems.add("results[" + i + "]", "Danh sách lớp đã thay đổi: mở lại biểu mẫu rồi ghi lại");
            } else if (row.result() == null) {
                problems.add("results[" + i + "].grade", student.name() + ": chưa xếp loại");
            } else {
                check(course(form, row), student, "results[" + i + "].", found);
            }
        }
        checkNobodyMissing(students, seen, problems);
        checkNumbers(form, held, problems);
        found.forEach((problem, names) -> add(problem, names, seen.size(), problems));
    }

    private void check(Course course, Student student, String row, Map<Problem, List<String>> found) {
        Problems own = new Problems();
        courses.check(course, CertificateKind.AWARENESS, student.file(), own);
        for (Problem problem : own.all()) {
            String field = OF_A_ROW.contains(problem.field()) ? row + rowField(problem.field()) : problem.field();
            found.computeIfAbsent(
                            new Problem(field, problem.message(), problem.article(), problem.warning()),
                            key -> new ArrayList<>())
                    .add(student.name());
        }
    }

    private static void checkNobodyMissing(Map<Long, Student> students, Set<Long> seen, Problems problems) {
        String missing = students.entrySet().stream()
                .filter(student -> !seen.contains(student.getKey()))
                .map(student -> student.getValue().name())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add("results", "Chưa ghi kết quả của: " + missing);
        }
    }

    private void checkNumbers(GradeClass.Form form, ClassView held, Problems problems) {
        Set<String> numbers = new HashSet<>();
        for (GradeClass.Row row : form.results()) {
            if (row.certificateNumber() != null && !numbers.add(row.certificateNumber())) {
                problems.add("results", "Số giấy chứng nhận %s ghi cho hai người".formatted(row.certificateNumber()));
            }
        }
        if (form.courseIssuedOn() != null) {
            int year = form.courseIssuedOn().getYear();
            certificates.taken(held.centerCode(), year, numbers).stream()
                    .sorted()
                    .forEach(number -> problems.add(
                            "results", "Số %s đã cấp cho người khác trong năm %d".formatted(number, year)));
        }
    }

    private static void add(Problem problem, List<String> names, int all, Problems problems) {
        boolean everybody = names.size() == all && !problem.field().startsWith("results");
        String message = everybody ? problem.message() : String.join(", ", names) + ": " + problem.message();
        if (problem.warning()) {
            problems.warn(problem.field(), message, problem.article());
        } else {
            problems.add(problem.field(), message, problem.article());
        }
    }

    private static Course course(GradeClass.Form form, GradeClass.Row row) {
        return new Course(
                form.courseFrom(),
                form.courseTo(),
                row.result(),
                row.certificateNumber(),
                form.courseIssuedOn(),
                form.courseSigner(),
                null);
    }

    private static String rowField(String field) {
        return field.equals("courseGrade") ? "grade" : "certificateNumber";
    }
}
