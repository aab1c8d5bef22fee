package vn.ketnap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.background.BackgroundTask;

@AnalyzeClasses(packages = Layers.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesLookOnlyDown =
            classes().that().resideInAPackage("vn.ketnap.*..").should(Layers.APPLICATION.lookOnlyDown());

    @ArchTest
    static final ArchRule roomsOfTheProcedureLookOnlyDown =
            classes().that().resideInAPackage("vn.ketnap.procedure.*..").should(Layers.PROCEDURE.lookOnlyDown());

    @ArchTest
    static final ArchRule roomsOfTheProcedureHaveNoCycles =
            slices().matching("vn.ketnap.procedure.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("vn.ketnap.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEnginePackageKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("vn.ketnap.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().resideInAPackage("vn.ketnap..").should(useOnlyTheirOwnEntities());

    @ArchTest
    static final ArchRule fieldsAreNotInjected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothingIsPrinted = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule staticStateNeverChanges =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nowComesFromAClock = noClasses()
            .should()
            .callMethodWhere(target(describe("now() without a clock", ArchitectureTest::isNowWithoutClock)))
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule thereIsOneClock = noClasses()
            .that()
            .doNotBelongToAnyOf(BusinessClock.class)
            .should()
            .callMethodWhere(target(describe("a new clock", ArchitectureTest::makesAClock)));

    @ArchTest
    static final ArchRule onlyTheStartSetsTheTimeZone = noClasses()
            .that()
            .resideOutsideOfPackage(Layers.ROOT)
            .should()
            .callMethod(TimeZone.class, "setDefault", TimeZone.class);

    /** The health and the page of administrators call background work by its name. */
    @ArchTest
    static final ArchRule backgroundWorkHasAName =
            methods().that().areAnnotatedWith(Scheduled.class).should().beAnnotatedWith(BackgroundTask.class);

    /** None waits for another. */
    @ArchTest
    static void everyBackgroundWorkHasAThread(JavaClasses all) {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        long kinds = all.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .count();
        assertThat((Integer) settings.getObject().get("spring.task.scheduling.pool.size"))
                .isGreaterThanOrEqualTo((int) kinds);
    }

    private static boolean isNowWithoutClock(AccessTarget target) {
        return target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target instanceof AccessTarget.CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesAClock(AccessTarget target) {
        return target.getOwner().isEquivalentTo(Clock.class) && target.getName().startsWith("system");
    }

    private static ArchCondition<JavaClass> useOnlyTheirOwnEntities() {
        DescribedPredicate<JavaClass> stored = describe(
                "stored", type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class));
        return new ArchCondition<>("use only entities of their own top package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> stored.test(dependency.getTargetClass()))
                        .filter(ArchitectureTest::leavesThePackage)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean leavesThePackage(Dependency dependency) {
        return !Layers.top(dependency.getOriginClass()).equals(Layers.top(dependency.getTargetClass()));
    }
}
