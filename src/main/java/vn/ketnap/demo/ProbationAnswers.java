package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.PersonCodes;
import vn.ketnap.vocabulary.StepIds;

/** The forms of the probation stage; those of the new-member class are the political centre's. */
@Component
@Profile("demo | test")
class ProbationAnswers implements TaskAnswers {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                StepIds.REGISTER_MEMBER, ProbationAnswers::registerMember,
                StepIds.INTRODUCE_TO_RESIDENCE, ProbationAnswers::introduceToResidence);
    }

    private static Map<String, Object> registerMember(CaseFile file, Long subject, LocalDate on) {
        PersonCodes codes = file.applicant().codes();
        return Map.of(
                "cvOn",
                on.toString(),
                "cardOn",
                on.toString(),
                "cvNumber",
                "%06d AH".formatted(file.id() % 1_000_000),
                "occupationCode",
                Objects.requireNonNullElse(codes.occupation(), "VCCL"),
                "professionCode",
                Objects.requireNonNullElse(codes.profession(), "DH"));
    }

    private static Map<String, Object> introduceToResidence(CaseFile file, Long subject, LocalDate on) {
        return Map.of(
                "situation",
                "ORDINARY",
                "introducedOn",
                on.toString(),
                "receivingCommittee",
                "Chi ủy Tổ dân phố 5, phường An Tân",
                "letterNumber",
                Numbers.of(on, "GT/ĐU"));
    }
}
