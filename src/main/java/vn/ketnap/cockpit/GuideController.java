package vn.ketnap.cockpit;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import vn.ketnap.guide.Guide;

/** The guide for staff as one page, open to whoever has not managed to sign in yet. */
@Controller
class GuideController {

    private static final String PAGE = "/camunda/ketnap/guide.html";

    private final Guide guide;

    GuideController(Guide guide) {
        this.guide = guide;
    }

    @GetMapping(PAGE)
    String read(Model model) {
        model.addAttribute("chapters", guide.chapters());
        return "guide";
    }

    /** The page is opened again and again, and rarely another one: a browser that has it is told so. */
    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedGuide() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(PAGE);
        return filter;
    }
}
