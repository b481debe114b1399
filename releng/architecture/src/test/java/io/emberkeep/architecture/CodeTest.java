package io.emberkeep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What our classes may know and call, read from the class files of the bundles that ship. */
class CodeTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .importPaths(Checkout.bundles().stream().map(Bundle::classes).toList());

    private static final String API = "io.emberkeep.api..";
    private static final String SERVICE = "io.emberkeep.service..";
    private static final String STORE = "io.emberkeep.store..";
    private static final String OPENSTACK = "io.emberkeep.openstack..";
    private static final String CLI = "io.emberkeep.cli..";
    private static final String UI = "io.emberkeep.ui..";
    private static final String UI_COMMON = "io.emberkeep.ui.common..";
    private static final String APP = "io.emberkeep.app..";
    private static final String JOB = "org.eclipse.core.runtime.jobs.Job";
    private static final int PARAMETERS = 9;

    @Test
    void theApiKnowsTheJdkAlone() {
        check(classes()
                .that()
                .resideInAPackage(API)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.eclipse.jdt.annotation..", API));
    }

    @Test
    void onlyTheStoreSpeaksJdbc() {
        onlyIn(STORE).dependOn("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..");
    }

    @Test
    void onlyTheOpenstackAdapterKnowsOpenstack4j() {
        onlyIn(OPENSTACK).dependOn("org.openstack4j..");
    }

    @Test
    void onlyTheUiKnowsTheToolkit() {
        onlyIn(UI, APP).dependOn("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.e4.ui..");
    }

    @Test
    void theApiAndTheEngineReadNoWallClock() {
        neverIn(API, SERVICE).access("the wall clock", call -> isNow(call) || is(call, "System", "currentTimeMillis"));
    }

    @Test
    void theApiAndTheEngineNeitherSleepNorMakeThreads() {
        neverIn(API, SERVICE)
                .access(
                        "Thread.sleep or new Thread",
                        call -> is(call, "Thread", "sleep") || is(call, "Thread", "<init>"));
    }

    @Test
    void onlyUiCommonMakesJobs() {
        onlyIn(UI_COMMON)
                .access(
                        "new Job or Job.create",
                        call -> call.getTargetOwner().isAssignableTo(JOB)
                                && Set.of("<init>", "create", "createSystem").contains(call.getName()));
    }

    @Test
    void onlyUiCommonAndTheApplicationHopToTheUiThread() {
        onlyIn(UI_COMMON, APP).access("Display.asyncExec", call -> is(call, "Display", "asyncExec"));
    }

    @Test
    void nobodyWaitsForTheUiThreadOrGuessesTheDisplay() {
        neverIn("..")
                .access(
                        "Display.syncExec or Display.getDefault",
                        call -> is(call, "Display", "syncExec") || is(call, "Display", "getDefault"));
    }

    @Test
    void onlyUiCommonAndTheApplicationAskTheWorkbenchSingleton() {
        onlyIn(UI_COMMON, APP)
                .access("PlatformUI", call -> call.getTargetOwner().getName().equals("org.eclipse.ui.PlatformUI"));
    }

    @Test
    void colorsComeFromTheTheme() {
        onlyIn(UI_COMMON)
                .access(
                        "new Color or getSystemColor",
                        call -> is(call, "Color", "<init>") || call.getName().equals("getSystemColor"));
    }

    @Test
    void onlyTheCommandsPrint() {
        onlyIn(CLI).access("System.out or System.err", call -> is(call, "System", "out") || is(call, "System", "err"));
    }

    @Test
    void nobodyPrintsStackTraces() {
        neverIn("..").access("printStackTrace", call -> call.getName().equals("printStackTrace"));
    }

    @Test
    void staticFieldsAreFinal() {
        check(fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Messages")
                .should()
                .beFinal());
    }

    @Test
    void staticFieldsHoldNothingThatChanges() {
        check(
                fields().that()
                        .areStatic()
                        .should()
                        .notHaveRawType(
                                named(
                                        "a type that changes",
                                        type -> type.getName()
                                                .matches(
                                                        "java\\.util\\.(concurrent\\.)?(atomic\\.Atomic|Array|Hash|Linked|Tree|Concurrent).*"))));
    }

    @Test
    void nobodyHandsOutASingleton() {
        check(methods()
                .that()
                .areStatic()
                .should()
                .notHaveName("getInstance")
                .andShould()
                .notHaveName("getDefault"));
    }

    @Test
    void typesOfTheApiAreClosed() {
        check(classes()
                .that()
                .resideInAPackage(API)
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAssignableTo(Exception.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveSimpleName("package-info"));
    }

    @Test
    void constructorsTakeFewParameters() {
        check(constructors()
                .that()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .and()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .should(takeAtMost(PARAMETERS)));
    }

    private static ArchCondition<JavaCodeUnit> takeAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " parameters") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                int count = unit.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        unit,
                        count <= most,
                        unit.getDescription() + " takes " + count + " in " + unit.getSourceCodeLocation()));
            }
        };
    }

    private static boolean is(JavaAccess<?> call, String owner, String name) {
        return call.getTargetOwner().getSimpleName().equals(owner)
                && call.getName().equals(name);
    }

    /** Any of the {@code now()} of java.time that takes no clock. */
    private static boolean isNow(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && !call.getTarget().getFullName().contains("Clock");
    }

    private static <T> DescribedPredicate<T> named(String name, Predicate<? super T> predicate) {
        return describe(name, predicate);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    private static Scope onlyIn(String... packages) {
        return new Scope(JavaClass.Predicates.resideOutsideOfPackages(packages));
    }

    private static Scope neverIn(String... packages) {
        return new Scope(JavaClass.Predicates.resideInAnyPackage(packages));
    }

    /** The classes that must not do it. */
    private record Scope(DescribedPredicate<JavaClass> classes) {

        void dependOn(String... packages) {
            check(noClasses().that(classes).should().dependOnClassesThat().resideInAnyPackage(packages));
        }

        void access(String what, Predicate<JavaAccess<?>> access) {
            check(noClasses().that(classes).should().accessTargetWhere(named(what, access)));
        }
    }
}
