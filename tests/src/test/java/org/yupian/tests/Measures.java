package org.yupian.tests;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures a checkout by javac's own parse trees: {@code java tests/src/test/java/org/yupian/tests/Measures.java FOLDER}.
 * Main sources are looked at without benchmarks, {@code module-info} and {@code package-info}; lines are those that are
 * not blank. How often a mechanism was written is counted by {@link #MARKS}, a piece of code by which each can be known.
 * Seconds of tests are those of the last run, as Surefire reports them.
 */
public final class Measures {
    private static final int MOST_PARAMETERS = 6;
    private static final int MOST_LINES = 60;
    private static final int MOST_BRANCHES = 20;
    private static final int MOST_FILES = 25;
    private static final String MAIN = "src/main/java";
    private static final String TEST = "src/test/java";
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*\\btime=\"([\\d.,]+)\"");

    /** Where the way through a method parts. */
    private static final Pattern PARTINGS = Pattern.compile("IF|.*LOOP|CASE|CATCH|CONDITIONAL_.*");

    /** A mechanism, and what only the files that hold a copy of it have in their code; comments are not looked at. */
    private record Mark(String mechanism, String code) {}

    private static final List<Mark> MARKS = List.of(
            // The search for the end of a line in what is read, or the reader of the JDK. Word vectors count, which
            // ask a reader of bytes for the end of their first line, and so does the head of a table in our own jar.
            new Mark("lines are read", "new BufferedReader\\(|!= '\\\\n'|\\[scan\\] == '\\\\n'|find(Now)?\\('\\\\n'"),
            new Mark("gzip is undone", "new GZIPInputStream\\("),
            new Mark("LEB128 is written", ">>>?= 7\\b"),
            new Mark("LEB128 is read", "& 0x7fL?\\) << "),
            // Linear probing: the next place, masked, or the first one after the last.
            new Mark("open addressing", "\\b(\\w+) = \\(?\\1 \\+ 1\\)? (&|==)"),
            // A path is followed backwards. PathLists are the n-best half of Viterbi; the word lattice is no chain.
            new Mark("Viterbi over a chain", "(= |\\? )(\\w+\\.)?back\\["),
            // A full stop in a literal; tables of characters stand in resources. Heading looks for what ends a heading.
            new Mark("ends of sentences", "[\"'][^\"'\\n]*。[^\"'\\n]*！[^\"'\\n]*[\"']|'。'"),
            // Tables by char: readings, and a few counts while tries and indices are built.
            new Mark("tables of 65,536", "\\[Character\\.MAX_VALUE \\+ 1\\]|new (char|int|short)\\[1 << 16\\]"),
            // What is left of a window of chars moves to its beginning.
            new Mark("sliding text", "(?s)char\\[\\] chars.*System\\.arraycopy\\((\\w+), [^,]+, \\1, 0,"),
            new Mark("thread pools", "Executors\\.new"),
            new Mark("progress", "(class|record) \\w*Progress\\b"),
            new Mark("listeners of long work", "interface \\w+Listener\\b(?! extends)"),
            new Mark("shutdown hooks", "addShutdownHook"),
            new Mark("spills to disk", "createTemp|DELETE_ON_CLOSE"),
            // Escapes are done, or undone, by hand.
            new Mark("JSON of our own", "char escaped\\(\\)|void escape\\(char"),
            new Mark("JSON by Jackson", "new JsonFactory\\(|JsonFactory\\.builder"),
            new Mark("brackets of the PFR corpus", "']' for every '\\['"),
            new Mark("exceptions of formats", "class \\w*FormatException"),
            new Mark("power iteration", "\\b1 - (damping|DAMPING)\\b"),
            // A heap in arrays, a sorted array, a queue that is kept short.
            new Mark("best of many", "\\(at - 1\\) / 2|at > 0 && before\\(|\\.size\\(\\) (> SIZE|== most)\\b"),
            new Mark("SHA-256", "MessageDigest\\.getInstance"),
            new Mark("F1", "\\+ recall\\b|\\b2(\\.0)? \\* right\\b"),
            // Model files, and checkpoints while they had a format of their own.
            new Mark("binary formats of our own", "byte\\[\\] MAGIC = |long MAGIC = |int MAGIC = "));

    /** What a class says that has a reason to do by itself what another does for all. */
    private static final Pattern BENCHMARK = Pattern.compile("benchmark\\W+code\\s");

    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m:^\\s*//.*$)");

    private final Path root;
    private final Map<String, Integer> filesByPackage = new TreeMap<>();
    private final Map<String, Set<String>> imports = new TreeMap<>();
    private final List<String> wide = new ArrayList<>();
    private final List<String> wideRecords = new ArrayList<>();
    private final List<String> tall = new ArrayList<>();
    private final List<String> branching = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();
    private final List<String> undocumentedMethods = new ArrayList<>();
    private final List<String> mutableStatics = new ArrayList<>();
    private int types;
    private int publicTypes;
    private int publicMethods;

    private Measures(Path root) {
        this.root = root;
    }

    /** Prints the measures of the checkouts that are named. */
    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            new Measures(Path.of(folder)).run();
        }
    }

    private void run() throws IOException {
        List<Path> sources = sources(root, MAIN);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                measure(unit, trees);
            }
        }
        print(sources);
    }

    /** All sources below folders of this kind. */
    private static List<Path> sources(Path folder, String kind) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.endsWith("module-info.java")
                            && !file.endsWith("package-info.java")
                            && file.toString().contains("/" + kind + "/")
                            && !file.toString().contains("/target/")
                            && !file.toString().contains("/bench/")
                            && !file.toString().contains("/tests/starter/"))
                    .sorted()
                    .toList();
        }
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).count();
        }
    }

    private void measure(CompilationUnitTree unit, Trees trees) {
        String name = String.valueOf(unit.getPackageName());
        filesByPackage.merge(name, 1, Integer::sum);
        for (ImportTree line : unit.getImports()) {
            String target = line.getQualifiedIdentifier().toString();
            int type = 0;
            while (type < target.length() && !Character.isUpperCase(target.charAt(type))) {
                type = target.indexOf('.', type) < 0 ? target.length() : target.indexOf('.', type) + 1;
            }
            imports.computeIfAbsent(name, key -> new TreeSet<>()).add(target.substring(0, Math.max(0, type - 1)));
        }
        new Visitor().scan(unit, trees);
    }

    /** Looks at the types and methods of one file. */
    private final class Visitor extends TreePathScanner<Void, Trees> {
        @Override
        public Void visitClass(ClassTree type, Trees trees) {
            String name = unit().getPackageName() + "." + type.getSimpleName();
            types++;
            if (isPublic(type.getModifiers())) {
                publicTypes++;
                if (trees.getDocComment(getCurrentPath()) == null) {
                    undocumented.add(name);
                }
            }
            if (type.getKind() == Tree.Kind.RECORD) {
                long components = type.getMembers().stream()
                        .filter(member -> member instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                if (components > MOST_PARAMETERS) {
                    wideRecords.add(name + " " + components);
                }
            }
            return super.visitClass(type, trees);
        }

        @Override
        public Void visitMethod(MethodTree method, Trees trees) {
            ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            String name = "%s.%s.%s".formatted(unit().getPackageName(), type.getSimpleName(), method.getName());
            boolean canonical =
                    type.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
            if (isPublic(method.getModifiers())
                    && isPublic(type.getModifiers())
                    && method.getModifiers().getAnnotations().stream()
                            .noneMatch(annotation ->
                                    annotation.getAnnotationType().toString().equals("Override"))) {
                publicMethods++;
                if (trees.getDocComment(getCurrentPath()) == null) {
                    undocumentedMethods.add(name);
                }
            }
            if (branches(method) > MOST_BRANCHES) {
                branching.add(name + " " + branches(method));
            }
            if (method.getParameters().size() > MOST_PARAMETERS && !canonical) {
                wide.add(name + " " + method.getParameters().size());
            }
            long first = line(trees.getSourcePositions().getStartPosition(unit(), method));
            long last = line(trees.getSourcePositions().getEndPosition(unit(), method));
            if (last - first + 1 > MOST_LINES) {
                tall.add(name + " " + (last - first + 1));
            }
            return super.visitMethod(method, trees);
        }

        @Override
        public Void visitVariable(VariableTree field, Trees trees) {
            Set<Modifier> flags = field.getModifiers().getFlags();
            if (flags.contains(Modifier.STATIC) && !flags.contains(Modifier.FINAL)) {
                mutableStatics.add(unit().getPackageName() + "." + field.getName());
            }
            return super.visitVariable(field, trees);
        }

        private CompilationUnitTree unit() {
            return getCurrentPath().getCompilationUnit();
        }

        private static boolean isPublic(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC);
        }

        private long line(long position) {
            return position < 0 ? 0 : unit().getLineMap().getLineNumber(position);
        }
    }

    /** McCabe's number: one, and one for each of {@link #PARTINGS}. */
    private static int branches(MethodTree method) {
        int[] branches = {1};
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null && PARTINGS.matcher(tree.getKind().name()).matches()) {
                    branches[0]++;
                }
                return super.scan(tree, null);
            }
        }.scan(method, null);
        return branches[0];
    }

    /** Packages that can be reached from one another, by way of imports. */
    private List<Set<String>> cycles() {
        List<Set<String>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String name : filesByPackage.keySet()) {
            Set<String> together = new TreeSet<>();
            for (String other : reached(name)) {
                if (reached(other).contains(name)) {
                    together.add(other);
                }
            }
            if (together.size() > 1 && done.addAll(together)) {
                cycles.add(together);
            }
        }
        return cycles;
    }

    private Set<String> reached(String name) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            for (String next : imports.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (filesByPackage.containsKey(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private void print(List<Path> sources) throws IOException {
        System.out.printf("%s%n%-44s %s%n", root, "main", sizes(sources));
        System.out.printf("%-44s %d, of which public %d%n", "types", types, publicTypes);
        System.out.printf("%-44s %d%n", "packages", filesByPackage.size());
        list("package cycles", cycles().stream().map(Set::toString).toList());
        list("methods with more than 6 parameters", wide);
        list("records with more than 6 components", wideRecords);
        list("methods of more than 60 lines", tall);
        list("methods with a McCabe number above 20", branching);
        list("static fields that are not final", mutableStatics);
        list("public types without Javadoc, of " + publicTypes, undocumented);
        list("public methods without Javadoc, of " + publicMethods, undocumentedMethods);
        list(
                "packages of more than 25 files",
                filesByPackage.entrySet().stream()
                        .filter(entry -> entry.getValue() > MOST_FILES)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
        modules();
        System.out.printf("files that hold a mechanism; * where Javadoc names the benchmark that asks for it%n");
        for (Mark mark : MARKS) {
            copies(mark, sources);
        }
    }

    private static String sizes(List<Path> sources) throws IOException {
        long[] sizes = new long[sources.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = lines(sources.get(i));
        }
        Arrays.sort(sizes);
        return sizes.length == 0
                ? "none"
                : "%,3d files, %,6d lines; a file has %d in the median, %d at 90 %%, %d at most"
                        .formatted(
                                sizes.length,
                                Arrays.stream(sizes).sum(),
                                sizes[sizes.length / 2],
                                sizes[sizes.length * 9 / 10],
                                sizes[sizes.length - 1]);
    }

    private static void copies(Mark mark, List<Path> sources) throws IOException {
        Pattern code = Pattern.compile(mark.code);
        List<String> files = new ArrayList<>();
        for (Path source : sources) {
            String text = Files.readString(source);
            if (code.matcher(COMMENT.matcher(text).replaceAll("")).find()) {
                String name = source.getFileName().toString().replace(".java", "");
                files.add(BENCHMARK.matcher(text).find() ? name + "*" : name);
            }
        }
        System.out.printf("    %-40s %2d  %s%n", mark.mechanism, files.size(), String.join(", ", files));
    }

    private static void list(String title, List<String> items) {
        System.out.printf("%-44s %d%n", title, items.size());
        items.forEach(item -> System.out.println("    " + item));
    }

    private void modules() throws IOException {
        Set<Path> modules = new TreeSet<>();
        for (Path source : Stream.concat(sources(root, MAIN).stream(), sources(root, TEST).stream())
                .toList()) {
            modules.add(Path.of(source.toString().replaceFirst("/src/(main|test)/java/.*", "")));
        }
        long mainLines = 0;
        long testLines = 0;
        double seconds = 0;
        for (Path module : modules) {
            long main = sum(module, MAIN);
            long test = sum(module, TEST);
            mainLines += main;
            testLines += test;
            seconds += seconds(module);
            System.out.printf(
                    "    %-24s %,6d lines of tests %4s %6.1f s  %s%n",
                    root.relativize(module), test, ratio(test, main), seconds(module), sizes(sources(module, MAIN)));
        }
        System.out.printf("%-44s %s%n", "test : main", ratio(testLines, mainLines));
        System.out.printf("%-44s %.1f%n", "seconds of tests, as far as they were run", seconds);
    }

    /** What the reports of a module say that its classes of tests took. */
    private static double seconds(Path module) throws IOException {
        Path folder = module.resolve("target/surefire-reports");
        double seconds = 0;
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".xml")).toList()) {
                Matcher suite = SUITE.matcher(Files.readString(file));
                seconds += suite.find() ? Double.parseDouble(suite.group(1).replace(",", "")) : 0;
            }
        }
        return seconds;
    }

    private static String ratio(long test, long main) {
        return main == 0 ? "" : "%.2f".formatted((double) test / main);
    }

    private static long sum(Path module, String kind) throws IOException {
        long sum = 0;
        for (Path source : sources(module, kind)) {
            sum += lines(source);
        }
        return sum;
    }
}
