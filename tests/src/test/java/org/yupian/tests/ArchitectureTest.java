package org.yupian.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yupian.pipeline.Stage;

/** The house plan of {@code docs/architecture.md}, held against the class files. */
class ArchitectureTest {
    private static final Set<String> STAGES = Set.of("tagging", "keywords", "embeddings", "classify", "parsing");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPackages("org.yupian")
            .that(not(resideInAnyPackage("org.yupian.tests..", "org.yupian.bench..")));

    private static final DescribedPredicate<JavaClass> BELOW_CLI = not(resideInAPackage("org.yupian.cli.."));

    /** The module of a package; a new package has to be put into one here. */
    private static String module(String packageName) {
        String[] parts = packageName.split("\\.");
        return switch (parts[2]) {
            case "document", "pipeline", "model", "sequence", "text", "io", "pack", "learning" -> "core";
            case "models",
                    "tokenize",
                    "tagging",
                    "keywords",
                    "embeddings",
                    "classify",
                    "parsing",
                    "neural",
                    "toolkit",
                    "format",
                    "dl4j",
                    "lucene",
                    "spark",
                    "cli" -> parts[2];
            default -> throw new AssertionError("package " + packageName + " belongs to no module");
        };
    }

    /** The arrows of the plan: trainers may read corpora with the formats, which no other package of theirs knows. */
    private static boolean mayImport(String fromPackage, String to) {
        String from = module(fromPackage);
        if (from.equals(to)) {
            return true;
        }
        if (to.equals("format") && (STAGES.contains(from) || from.equals("tokenize"))) {
            return (fromPackage + ".").contains(".train.");
        }
        return switch (from) {
            case "core" -> false;
            case "tokenize", "models", "format" -> to.equals("core");
            case "neural" -> Set.of("core", "tokenize", "embeddings", "parsing").contains(to);
            case "toolkit" ->
                STAGES.contains(to) || Set.of("core", "tokenize", "format").contains(to);
            case "cli" -> !Set.of("dl4j", "lucene", "spark").contains(to);
            case "dl4j", "lucene", "spark" ->
                !Set.of("cli", "dl4j", "lucene", "spark").contains(to);
            default -> STAGES.contains(from) && Set.of("core", "tokenize").contains(to);
        };
    }

    @Test
    void modulesImportAsThePlanSays() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("org.yupian.")
                        && !mayImport(type.getPackageName(), module(target.getPackageName()))) {
                    wrong.add(type.getName() + " imports " + target.getName());
                }
            }
        }
        assertTrue(HOUSE.size() > 100, "only " + HOUSE.size() + " classes were found");
        assertEquals(Set.of(), wrong);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.yupian.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    /** Only the packages below the verbs are for several of them, and those know none. */
    @Test
    void verbsKnowNothingOfEachOther() {
        slices().matching("org.yupian.cli.verb.(*)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.yupian.cli.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yupian.cli.verb..")
                .check(HOUSE);
    }

    @Test
    void theSegmenterImportsNoneOfItsEngines() {
        noClasses()
                .that()
                .resideInAPackage("org.yupian.tokenize")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yupian.tokenize.*..")
                .check(HOUSE);
    }

    @Test
    void librariesStayWhereTheyBelong() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.yupian.tokenize.smartcn", "org.yupian.embeddings.approximate", "org.yupian.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(HOUSE);
        noClasses()
                .that(BELOW_CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "java.net.http..", "javax..", "java.sql..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.yupian.cli..", "org.yupian.format..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(HOUSE);
    }

    @Test
    void runTimePackagesNeverImportTrainers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.yupian.cli..", "org.yupian..train..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yupian..train..")
                .check(HOUSE);
    }

    @Test
    void nothingStaticChanges() {
        TreeSet<String> wrong = new TreeSet<>();
        List<Class<?>> changeable = List.of(
                Collection.class,
                Map.class,
                StringBuilder.class,
                ThreadLocal.class,
                java.nio.Buffer.class,
                Number.class);
        for (JavaClass type : HOUSE) {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
                    continue;
                }
                JavaClass held = field.getRawType();
                boolean hidden = modifiers.contains(JavaModifier.PRIVATE);
                boolean atomic = held.getPackageName().startsWith("java.util.concurrent");
                boolean mayChange =
                        held.isArray() || (changeable.stream().anyMatch(held::isAssignableTo) && !unmodifiable(field));
                if (!modifiers.contains(JavaModifier.FINAL) || atomic || (mayChange && !hidden)) {
                    wrong.add(field.getFullName());
                }
            }
        }
        assertEquals(Set.of(), wrong, "not final, or an array or collection that others can reach");
    }

    /** Whether a static field holds what {@code List.of} and its like make. */
    private static boolean unmodifiable(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            Object value = reflected.get(null);
            return value != null && value.getClass().getName().startsWith("java.util.ImmutableCollections");
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getFullName(), e);
        }
    }

    @Test
    void nothingBelowTheCommandLinePrintsExitsOrReadsTheEnvironment() {
        noClasses().that(BELOW_CLI).should().accessTargetWhere(forbidden()).check(HOUSE);
    }

    private static DescribedPredicate<JavaAccess<?>> forbidden() {
        Map<String, Set<String>> members = Map.of(
                "java.lang.System",
                        Set.of(
                                "out",
                                "err",
                                "in",
                                "exit",
                                "getenv",
                                "getProperty",
                                "getProperties",
                                "setProperty",
                                "console"),
                "java.lang.Runtime", Set.of("exit", "halt", "exec", "addShutdownHook"),
                "java.lang.Integer", Set.of("getInteger"),
                "java.lang.Long", Set.of("getLong"),
                "java.lang.Boolean", Set.of("getBoolean"));
        return DescribedPredicate.describe("print, exit, read the environment or start threads", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            boolean thread = (access.getTargetOwner().isAssignableTo(Thread.class) && name.equals("<init>"))
                    // An Executor that the caller hands in starts no thread of ours.
                    || (owner.matches("java\\.util\\.concurrent\\..*(Executor|ForkJoin|CompletableFuture).*")
                            && !owner.equals("java.util.concurrent.Executor"))
                    || owner.equals("java.util.Timer")
                    || name.equals("parallel")
                    || name.equals("parallelStream");
            return members.getOrDefault(owner, Set.of()).contains(name)
                    || name.equals("printStackTrace")
                    || owner.equals("java.lang.ProcessBuilder")
                    || thread;
        });
    }

    @Test
    void onlyTheReaderOfSmartcnDeserialises() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.yupian.tokenize.smartcn.SmartcnLexicon")
                .should()
                .dependOnClassesThat(assignableTo(ObjectInputStream.class).or(assignableTo(ObjectOutputStream.class)))
                .check(HOUSE);
        classes()
                .that(assignableTo(Serializable.class))
                .should()
                .beAssignableTo(Throwable.class)
                .orShould()
                .beAssignableTo(Enum.class)
                .check(HOUSE);
    }

    @Test
    void linesAreReadAndGzipIsUndoneInOnePlace() {
        Set<String> readers = Set.of(
                "java.io.BufferedReader",
                "java.io.InputStreamReader",
                "java.io.LineNumberReader",
                "java.io.PushbackInputStream",
                "java.util.Scanner",
                "java.util.zip.GZIPInputStream");
        Set<String> shortcuts = Set.of("lines", "readAllLines", "newBufferedReader");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.yupian.io")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("read lines, or undo gzip", access -> {
                    String owner = access.getTargetOwner().getName();
                    return readers.contains(owner)
                            || (owner.equals("java.nio.file.Files") && shortcuts.contains(access.getName()));
                }))
                .check(HOUSE);
    }

    @Test
    void enginesAreFinal() {
        classes()
                .that(assignableTo(Stage.class))
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
        fields().that()
                .areDeclaredInClassesThat(assignableTo(Stage.class))
                .should()
                .beFinal()
                .check(HOUSE);
    }

    @Test
    void classesAreFinal() {
        classes()
                .that(BELOW_CLI)
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        DescribedPredicate<JavaClass> vague = DescribedPredicate.describe("a vague name", type -> type.getSimpleName()
                .matches("(Abstract|Base)[A-Z].*|.*(Impl|Utils?|Helpers?|Managers?|Data|Info)"));
        noClasses().should(have(vague)).check(HOUSE);
    }
}
