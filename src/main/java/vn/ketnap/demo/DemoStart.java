package vn.ketnap.demo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.ketnap.demo.DemoState.Saved;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;

/** Brings the demonstration up: the small one before the application is ready, the full one while it can be watched. */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private static final List<String[]> SHOWN = List.of(
            new String[] {"bithu.cb0101", "bí thư chi bộ"},
            new String[] {"giupdo.cb0301", "đảng viên giúp đỡ"},
            new String[] {"doan.cs01", "Đoàn Thanh niên, giới thiệu người mới"},
            new String[] {"canbo.cs01", "cán bộ tổ chức đảng ủy cơ sở"},
            new String[] {"bophan.bp02", "đảng ủy bộ phận"},
            new String[] {"canbo.cs03", "đảng ủy cơ sở được ủy quyền"},
            new String[] {"bithu.cb9001", "chi bộ trực thuộc cấp trên"},
            new String[] {"trungtam", "trung tâm chính trị"},
            new String[] {"bantochuc", "ban tổ chức cấp trên"},
            new String[] {"lanhdao", "lãnh đạo, theo dõi trong Cockpit"},
            new String[] {DemoOrganization.ADMINISTRATOR, "quản trị, chỉnh đồng hồ"});

    private final DemoSettings settings;
    private final DemoState state;
    private final DemoBuild build;
    private final BackgroundJobs jobs;
    private final BusinessClock clock;
    private final Environment environment;

    DemoStart(
            DemoSettings settings,
            DemoState state,
            DemoBuild build,
            BackgroundJobs jobs,
            BusinessClock clock,
            Environment environment) {
        this.settings = settings;
        this.state = state;
        this.build = build;
        this.jobs = jobs;
        this.clock = clock;
        this.environment = environment;
    }

    /** The logins that the start prints. */
    static List<String> shown() {
        return SHOWN.stream().map(login -> login[0]).toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Saved saved = state.load().orElseGet(this::begin);
        if (saved.size() != settings.size()) {
            LOG.warn(
                    "Dữ liệu mẫu đã dựng với demo.size={}. Muốn đổi cỡ, hãy dừng và xóa thư mục dữ liệu mẫu.",
                    saved.size());
        }
        if (saved.ready()) {
            clock.shiftTo(Duration.ofDays(saved.daysAhead()));
            open();
        } else if (saved.size() == DemoSize.FULL) {
            LOG.info("Dựng dữ liệu mẫu cỡ lớn mất vài phút; tiến độ xem ở đây hoặc trang đồng hồ.");
            Thread thread = new Thread(() -> buildAndOpen(saved), "demo-build");
            thread.setDaemon(true);
            thread.start();
        } else {
            buildAndOpen(saved);
        }
    }

    private Saved begin() {
        state.begin(settings.size(), clock.today());
        return state.load().orElseThrow();
    }

    private void buildAndOpen(Saved begun) {
        build.build(begun);
        if (state.load().orElseThrow().ready()) {
            open();
        }
    }

    private void open() {
        jobs.release();
        String server = "http://localhost:" + environment.getProperty("local.server.port");
        LOG.info(
                """

                ======================================================================
                 BẢN DÙNG THỬ ĐÃ SẴN SÀNG, hôm nay là {}
                   Công việc:   {}/camunda/app/tasklist/
                   Giám sát:    {}/camunda/app/cockpit/
                   Đồng hồ:     {}/camunda/ketnap/demo-clock.html
                   Thư đã soạn: {}/camunda/ketnap/mails.html
                 Mật khẩu của mọi tài khoản: {}
                {}
                ======================================================================""",
                DateFormats.date(clock.today()),
                server,
                server,
                server,
                server,
                settings.password(),
                SHOWN.stream()
                        .map(login -> "   %-15s %s".formatted(login[0], login[1]))
                        .collect(Collectors.joining("\n")));
    }
}
