package vn.ketnap.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

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

    @ArchTest
    static final ArchRule noEndpointIsMadeOfFunctions =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.web.servlet.function..");

    @ArchTest
    static final ArchRule noFormIsBoundToAPage = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.validation..", "org.springframework.web.servlet.tags..");

    @ArchTest
    static final ArchRule noFilterOfSlashesIsUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.filter.UrlHandlerFilter");

    @ArchTest
    static void noListIsBoundToARequest(JavaClasses classes) {
        List<JavaParameter> bound = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.getAnnotations().isEmpty())
                .filter(parameter -> parameter.getRawType().getPackageName().startsWith("vn.ketnap"))
                // comes from the session
                .filter(parameter -> !parameter.getRawType().isEquivalentTo(Caller.class))
                .toList();

        assertThat(bound).isNotEmpty().allSatisfy(parameter -> {
            assertThat(parameter.getRawType().isRecord()).isTrue();
            assertThat(parameter.getRawType().getFields())
                    .noneMatch(field -> field.getRawType().isArray()
                            || field.getRawType().isAssignableTo(Iterable.class)
                            || field.getRawType().isAssignableTo(Map.class));
        });
    }

    @Test
    void thereIsNoReactiveWebFramework() {
        assertThat(getClass().getClassLoader().getResource("org/springframework/web/reactive/DispatcherHandler.class"))
                .isNull();
        assertThat(Advisories.components())
                .extracting(Advisories.Component::name)
                .doesNotContain("spring-webflux", "spring-messaging");
    }

    @Test
    void thereIsNoFreeMarker() {
        assertThat(getClass().getClassLoader().getResource("freemarker/template/Configuration.class"))
                .isNull();
    }
}
