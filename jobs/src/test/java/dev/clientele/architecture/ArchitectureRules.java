package dev.clientele.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The rules of the house, for the packages below a root: {@code dev.clientele}, or the fixtures
 * that break each of them.
 */
final class ArchitectureRules {
    private static final Set<String> JAVA_BASE =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    private final String model;
    private final String functions;
    private final String jobs;
    private final String testkit;

    ArchitectureRules(String root) {
        model = root + ".model..";
        functions = root + ".functions..";
        jobs = root + ".jobs..";
        testkit = root + ".testkit..";
    }

    ArchRule layersPointInwards() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("model")
                .definedBy(model)
                .layer("functions")
                .definedBy(functions)
                .layer("jobs")
                .definedBy(jobs)
                .layer("testkit")
                .definedBy(testkit)
                .whereLayer("testkit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("jobs")
                .mayOnlyBeAccessedByLayers("testkit")
                .whereLayer("functions")
                .mayOnlyBeAccessedByLayers("jobs", "testkit")
                .allowEmptyShould(true);
    }

    ArchRule modelIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(model)
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(model)
                                .or(describe("are in java.base", ArchitectureRules::isJavaBase)))
                .because("Flink must not leak into a rule")
                .allowEmptyShould(true);
    }

    ArchRule decisionsFollowFromEventsAlone() {
        return noClasses()
                .that()
                .resideInAnyPackage(model, functions)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .accessTargetWhere(
                        reaches("read the machine's clock or chance", ArchitectureRules::isHidden))
                .as("model and functions should not read the machine's clock or roll dice")
                .because("the same input gives the same bytes: time and chance are parameters")
                .allowEmptyShould(true);
    }

    ArchRule onlyTheCommandLinePrints() {
        String mains = jobs.replace("..", "");
        return noClasses()
                .that()
                .resideOutsideOfPackages(mains, mains + ".cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("everything else logs")
                .allowEmptyShould(true);
    }

    static ArchRule testsDoNotSleep() {
        return noClasses()
                .should()
                .accessTargetWhere(reaches("sleep", ArchitectureRules::isSleep))
                .because("a test waits for what it expects, with Awaitility")
                .allowEmptyShould(true);
    }

    static ArchRule testsDoNotMock() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..mockito..", "..easymock..", "..powermock..", "mockit..")
                .because("fakes are written by hand, they can be read")
                .allowEmptyShould(true);
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> reaches(
            String description, Predicate<AccessTarget> isForbidden) {
        return target(describe(description, isForbidden)).forSubtype();
    }

    private static boolean isJavaBase(JavaClass type) {
        JavaClass component = type.getBaseComponentType();
        return component.isPrimitive() || JAVA_BASE.contains(component.getPackageName());
    }

    private static boolean isHidden(AccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "random" -> owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            case "getDefault" ->
                    owner.equals("java.util.TimeZone") || owner.equals("java.util.Locale");
            default -> false;
        };
    }

    private static boolean isSleep(AccessTarget target) {
        String owner = target.getOwner().getName();
        return target.getName().equals("sleep")
                && (owner.equals("java.lang.Thread")
                        || owner.equals("java.util.concurrent.TimeUnit"));
    }
}
