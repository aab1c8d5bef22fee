package vn.ketnap.cockpit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ketnap.guide.Guide;

/** The guide for staff as one page, open to whoever has not managed to sign in yet. */
@Controller
class GuideController {

    private final Guide guide;

    GuideController(Guide guide) {
        this.guide = guide;
    }

    @GetMapping("/camunda/ketnap/guide.html")
    String read(Model model) {
        model.addAttribute("chapters", guide.chapters());
        return "guide";
    }
}
