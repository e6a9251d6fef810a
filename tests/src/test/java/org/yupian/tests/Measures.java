package org.yupian.tests;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures a checkout by javac's own parse trees: {@code java tests/src/test/java/org/yupian/tests/Measures.java FOLDER}.
 * Main sources are looked at without benchmarks, {@code module-info} and {@code package-info}; lines are those that are
 * not blank.
 */
public final class Measures {
    private static final int MOST_PARAMETERS = 6;
    private static final int MOST_LINES = 60;
    private static final int MOST_FILES = 25;
    private static final String MAIN = "src/main/java";

    private final Path root;
    private final Map<String, Integer> filesByPackage = new TreeMap<>();
    private final Map<String, Set<String>> imports = new TreeMap<>();
    private final List<String> wide = new ArrayList<>();
    private final List<String> wideRecords = new ArrayList<>();
    private final List<String> tall = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private int publicTypes;

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
        for (Path source : sources) {
            lines.add(lines(source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                measure(unit, trees);
            }
        }
        print();
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
        new Visitor(unit, trees).scan(unit, null);
    }

    /** Looks at the types and methods of one file. */
    private final class Visitor extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;

        Visitor(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = unit.getPackageName() + "." + type.getSimpleName();
            if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
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
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            String name = "%s.%s.%s".formatted(unit.getPackageName(), type.getSimpleName(), method.getName());
            boolean canonical =
                    type.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
            if (method.getParameters().size() > MOST_PARAMETERS && !canonical) {
                wide.add(name + " " + method.getParameters().size());
            }
            long first = line(trees.getSourcePositions().getStartPosition(unit, method));
            long last = line(trees.getSourcePositions().getEndPosition(unit, method));
            if (last - first + 1 > MOST_LINES) {
                tall.add(name + " " + (last - first + 1));
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
        }
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

    private void print() throws IOException {
        long[] sorted = lines.stream().mapToLong(Long::longValue).sorted().toArray();
        long all = lines.stream().mapToLong(Long::longValue).sum();
        System.out.printf("%s%n", root);
        System.out.printf(
                "%-44s %,d files, %,d lines; a file has %d in the median, %d at most%n",
                "main", sorted.length, all, sorted[sorted.length / 2], sorted[sorted.length - 1]);
        System.out.printf("%-44s %d%n", "packages", filesByPackage.size());
        list("package cycles", cycles().stream().map(Set::toString).toList());
        list("methods with more than 6 parameters", wide);
        list("records with more than 6 components", wideRecords);
        list("methods of more than 60 lines", tall);
        list("public types without Javadoc, of " + publicTypes, undocumented);
        list(
                "packages of more than 25 files",
                filesByPackage.entrySet().stream()
                        .filter(entry -> entry.getValue() > MOST_FILES)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
        modules();
    }

    private static void list(String title, List<String> items) {
        System.out.printf("%-44s %d%n", title, items.size());
        items.forEach(item -> System.out.println("    " + item));
    }

    private void modules() throws IOException {
        long mainLines = 0;
        long testLines = 0;
        Set<Path> modules = new TreeSet<>();
        for (String kind : List.of(MAIN, "src/test/java")) {
            for (Path source : sources(root, kind)) {
                String name = source.toString();
                modules.add(Path.of(name.substring(0, name.indexOf("/" + kind + "/"))));
            }
        }
        for (Path module : modules) {
            long main = sum(module, MAIN);
            long test = sum(module, "src/test/java");
            mainLines += main;
            testLines += test;
            System.out.printf(
                    "    %-40s %,7d main %,7d test %s%n", root.relativize(module), main, test, ratio(test, main));
        }
        System.out.printf("%-44s %s%n", "test : main", ratio(testLines, mainLines));
    }

    private static String ratio(long test, long main) {
        return main == 0 ? "" : "%.2f".formatted((double) test / main);
    }

    private static long sum(Path module, String kind) throws IOException {
        Path folder = module.resolve(kind);
        long sum = 0;
        for (Path source : Files.isDirectory(folder) ? sources(module, kind) : List.<Path>of()) {
            sum += lines(source);
        }
        return sum;
    }
}
