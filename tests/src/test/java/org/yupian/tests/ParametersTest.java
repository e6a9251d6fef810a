package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yupian.embeddings.approximate.ApproximateOptions;
import org.yupian.embeddings.train.GloveOptions;
import org.yupian.embeddings.train.Word2VecOptions;
import org.yupian.keywords.TextRankOptions;
import org.yupian.keywords.discovery.DiscoveryOptions;
import org.yupian.tagging.train.CandidateOptions;
import org.yupian.tagging.train.CrfOptions;
import org.yupian.tagging.train.LbfgsOptions;
import org.yupian.tagging.train.PerceptronOptions;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tagging.train.pos.PosOptions;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tokenize.train.LatticeOptions;

/** Lists of parameters stay short, and options have a changed copy for each of their values. */
class ParametersTest {
    private static final int MOST = 6;

    private static final List<Record> OPTIONS = List.of(
            ApproximateOptions.DEFAULT,
            CandidateOptions.CRF,
            CrfOptions.DEFAULT,
            DiscoveryOptions.DEFAULT,
            EntityOptions.DEFAULT,
            GloveOptions.DEFAULT,
            HmmOptions.DEFAULT,
            LatticeOptions.DEFAULT,
            LbfgsOptions.DEFAULT,
            PerceptronOptions.DEFAULT,
            PosOptions.DEFAULT,
            SegmentationOptions.DEFAULT,
            TextRankOptions.DEFAULT,
            Word2VecOptions.DEFAULT);

    @Test
    void nothingHasTooManyParameters() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooMany = new ArrayList<>();
        int[] seen = new int[1];
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(SourceTree.mainFiles()));
            for (CompilationUnitTree unit : task.parse()) {
                scan(unit, tooMany, seen);
            }
        }
        assertTrue(seen[0] > 1000, "only " + seen[0] + " methods were found");
        assertEquals(List.of(), tooMany);
    }

    /** A record's components are its constructor's parameters. */
    private static void scan(CompilationUnitTree unit, List<String> tooMany, int[] seen) {
        String file = unit.getSourceFile().getName();
        new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                long components = type.getMembers().stream()
                        .filter(m -> m instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                if (type.getKind() == Tree.Kind.RECORD && components > MOST) {
                    tooMany.add(file + ": " + type.getSimpleName());
                }
                return super.visitClass(type, type.getSimpleName().toString());
            }

            @Override
            public Void visitMethod(MethodTree method, String type) {
                seen[0]++;
                if (method.getParameters().size() > MOST) {
                    tooMany.add(file + ": " + type + "." + method.getName());
                }
                return super.visitMethod(method, type);
            }
        }.scan(unit, "");
    }

    @Test
    void everyValueOfOptionsHasAChangedCopy() throws ReflectiveOperationException {
        for (Record options : OPTIONS) {
            changed(options, options);
        }
    }

    /** Either a value itself can be changed, or all values that it is made of. */
    private static void changed(Record options, Object value) throws ReflectiveOperationException {
        for (RecordComponent component : ((Record) value).getClass().getRecordComponents()) {
            Object part = component.getAccessor().invoke(value);
            String name = component.getName();
            String wither = "with" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            Method found = method(options, wither, component.getType());
            String what = options.getClass().getSimpleName() + "." + wither;
            if (found == null) {
                assertTrue(part instanceof Record, what);
                changed(options, part);
            } else {
                assertEquals(options, found.invoke(options, part), what);
            }
        }
    }

    private static @Nullable Method method(Record options, String name, Class<?> type) {
        try {
            return options.getClass().getMethod(name, type);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    @Test
    void whatCannotBeIsRefusedInTheSameWords() throws ReflectiveOperationException {
        for (Object[] wrong : List.of(
                new Object[] {CrfOptions.DEFAULT, "withEpochs", 0, "expected 1 epoch or more, found 0"},
                new Object[] {LbfgsOptions.DEFAULT, "withHistory", 0, "expected a history of 1 step or more, found 0"},
                new Object[] {PerceptronOptions.DEFAULT, "withEpochs", -1, "expected 1 epoch or more, found -1"},
                new Object[] {CandidateOptions.CRF, "withL1", -1.0, "expected an l1 of 0 or more, found -1.0"},
                new Object[] {HmmOptions.DEFAULT, "withOrder", 3, "expected an order of 1 or 2, found 3"},
                new Object[] {LatticeOptions.DEFAULT, "withFloor", 0.0, "expected a finite floor above 0, found 0.0"},
                new Object[] {
                    EntityOptions.WORDS, "withMinimumCount", 0, "expected a minimum count of 1 or more, found 0"
                },
                new Object[] {Word2VecOptions.DEFAULT, "withWindow", 0, "expected a window of 1 to 1000, found 0"},
                new Object[] {GloveOptions.DEFAULT, "withRate", 2f, "expected a rate above 0, at most 1, found 2.0"},
                new Object[] {TextRankOptions.DEFAULT, "withWindow", 1, "expected a window of 2 or more, found 1"})) {
            Method wither = wither(wrong[0], (String) wrong[1]);
            InvocationTargetException e =
                    assertThrows(InvocationTargetException.class, () -> wither.invoke(wrong[0], wrong[2]));
            assertEquals(IllegalArgumentException.class, e.getCause().getClass());
            assertEquals(wrong[3], e.getCause().getMessage());
        }
    }

    private static Method wither(Object options, String name) throws NoSuchMethodException {
        for (Method method : options.getClass().getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new NoSuchMethodException(name);
    }

    @Test
    void cardsNameTheMethodAndWhatWasChosen() {
        assertEquals(
                Map.of("method", "crf", "epochs", 7, "rate", 0.1, "l2", 0.3, "l1", 0.0, "batch", 16),
                CrfOptions.DEFAULT.withEpochs(7).card());
        assertEquals(
                Map.of("method", "hmm", "order", 1, "ending", 3, "rare", 4),
                HmmOptions.DEFAULT.withOrder(1).card());
        Map<String, Object> lattice = LatticeOptions.DEFAULT.withSolid(9).card();
        assertEquals("kneser-ney", lattice.get("smoothing"));
        assertEquals(0.9, lattice.get("discount"));
        assertEquals(9, lattice.get("solid"));
        Map<String, Object> segmentation =
                SegmentationOptions.DEFAULT.withMinimumCount(4).card();
        assertEquals("crf", segmentation.get("method"));
        assertEquals(4, segmentation.get("minimum-count"));
        assertEquals(6, segmentation.get("own-minimum"));
    }
}
