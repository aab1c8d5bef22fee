package vn.ketnap.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The statements of {@code vex.json} that rest on what our code does not use. */
@AnalyzeClasses(packages = "vn.ketnap", importOptions = ImportOption.DoNotIncludeTests.class)
class VexRulesTest {

    @ArchTest
    static final ArchRule noSpringExpressionIsEvaluated =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.expression..");

    @ArchTest
    static final ArchRule noViewIsMadeByXslt =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.web.servlet.view.xslt..");

    @ArchTest
    static final ArchRule noViewNameComesFromThePath = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.servlet.mvc.UrlFilenameViewController");

    @ArchTest
    static final ArchRule noServerEventsAreSent = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("SseEmitter")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("FragmentsRendering")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("ServerSentEvent");

    @Test
    void thereIsNoReactiveWebFramework() {
        assertThat(getClass().getClassLoader().getResource("org/springframework/web/reactive/DispatcherHandler.class"))
                .isNull();
        assertThat(Advisories.components())
                .extracting(Advisories.Component::name)
                .doesNotContain("spring-webflux");
    }
}
