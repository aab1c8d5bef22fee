package vn.ketnap.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.ketnap.procedure.register.VerificationView;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.PaperForm.Each;
import vn.ketnap.regulation.Relation;

/** What the papers say of one verification request and its answer. */
final class VerificationWords {

    private static final Set<Each> ABOUT_REQUESTS = Set.of(Each.REQUEST, Each.VERIFIER, Each.REPLY);

    private VerificationWords() {}

    static void add(CaseContents contents, PaperForm form, int index, Map<String, Value> values) {
        Optional<VerificationView> request = !ABOUT_REQUESTS.contains(form.each())
                ? Optional.empty()
                : Optional.of(requests(contents, form.each()).get(index));
        values.put("noi_tham_tra", asked(request, VerificationView::place));
        values.put("nguoi_duoc_tham_tra", asked(request, VerificationView::personName));
        values.put(
                "quan_he",
                asked(
                        request,
                        view -> view.relation() == Relation.APPLICANT
                                ? view.relation().label()
                                : view.relation().label() + " của người xin vào Đảng"));
        values.put(
                "nguoi_di_tham_tra",
                request.map(VerificationView::verifierName).map(Value::optional).orElseGet(Value::none));
        values.put("ngay_gui", asked(request, view -> view.sentOn() == null ? null : Wording.day(view.sentOn())));
        values.put(
                "ngay_tra_loi",
                asked(request, view -> view.repliedOn() == null ? null : Wording.day(view.repliedOn())));
        values.put("noi_dung_tra_loi", asked(request, VerificationView::result));
    }

    private static Value asked(Optional<VerificationView> request, Function<VerificationView, String> what) {
        return request.map(what).map(Value::known).orElseGet(Value::open);
    }

    /** The requests that there is a paper of the kind for. */
    static List<VerificationView> requests(CaseContents contents, Each each) {
        return contents.verifications().stream()
                .filter(request -> each != Each.VERIFIER || request.verifierName() != null)
                .filter(request -> each != Each.REPLY || request.repliedOn() != null)
                .toList();
    }
}
