package vn.ketnap.procedure.incident;

import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;

/** The cell of another place appoints a helper and sends remarks; the person's own cell votes (06-HD/TW, 5.2). */
@Component
class TemporaryStay {

    private final Register register;
    private final DateOrder dates;

    TemporaryStay(Register register, DateOrder dates) {
        this.register = register;
        this.dates = dates;
    }

    void check(MemberLife.Details details, Problems problems) {
        problems.require("receivingUnit", details.place(), "Ghi tổ chức đảng nơi tạm thời");
        if (details.hostHelper() == null && details.remark() == null) {
            problems.add("hostHelper", "Ghi người giúp đỡ ở nơi tạm thời, hoặc nhận xét của nơi ấy");
        }
        dates.checkPast("remarkedOn", details.remarkedOn(), problems);
        if (details.remark() != null) {
            problems.require("remarkedOn", details.remarkedOn());
        }
    }

    void apply(CaseFile file, MemberLife.Details details, String reason) {
        String helper = details.hostHelper() == null ? "" : ". Người giúp đỡ ở nơi tạm thời: " + details.hostHelper();
        register.paper(
                file,
                PaperKind.TEMPORARY_STAY,
                details.slip(),
                details.on(),
                "%s%s. %s".formatted(details.place(), helper, reason));
        if (details.remark() != null) {
            register.paper(file, PaperKind.TEMPORARY_STAY, details.remarkedOn(), details.remark());
        }
    }
}
