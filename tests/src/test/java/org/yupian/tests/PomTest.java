package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What repositories and build tools read of us. */
class PomTest {
    /** Modules that are no library. */
    private static final Set<String> NO_LIBRARY =
            Set.of("yupian-parent", "yupian-bom", "yupian-cli", "yupian-distribution", "yupian-tests", "yupian-bench");

    private static Element pom(String module) throws IOException {
        Path file = SourceTree.root().resolve(module).resolve("pom.xml");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The text at a path of elements, or "" where there is none. */
    private static String text(Element pom, String path) {
        Element element = pom;
        for (String name : path.split("/")) {
            List<Element> found = children(element, name);
            if (found.isEmpty()) {
                return "";
            }
            element = found.get(0);
        }
        return element.getTextContent().strip();
    }

    private static List<String> modules() throws IOException {
        List<String> modules = new ArrayList<>(List.of("", "integrations/dl4j", "distribution"));
        for (Element module : children(children(pom(""), "modules").get(0), "module")) {
            modules.add(module.getTextContent().strip());
        }
        return modules;
    }

    @Test
    void theBillOfMaterialsListsEveryLibrary() throws IOException {
        Set<String> libraries = new TreeSet<>();
        for (String module : modules()) {
            libraries.add(text(pom(module), "artifactId"));
        }
        assertTrue(libraries.containsAll(NO_LIBRARY), libraries.toString());
        libraries.removeAll(NO_LIBRARY);
        Element bom = pom("bom");
        Set<String> listed = new TreeSet<>();
        Element managed = children(children(bom, "dependencyManagement").get(0), "dependencies")
                .get(0);
        for (Element dependency : children(managed, "dependency")) {
            assertEquals("org.yupian", text(dependency, "groupId"));
            assertEquals("${project.version}", text(dependency, "version"));
            assertTrue(listed.add(text(dependency, "artifactId")), "twice: " + text(dependency, "artifactId"));
        }
        assertEquals(libraries, listed);
    }

    /** It has no parent to take these from. */
    @Test
    void theBillOfMaterialsSaysWhatTheParentSays() throws IOException {
        Element bom = pom("bom");
        assertEquals("", text(bom, "parent"), "it would hand on the versions of everything that the parent manages");
        for (String path : List.of(
                "groupId",
                "version",
                "url",
                "licenses/license/name",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url",
                "properties/spotless.version")) {
            String expected = text(pom(""), path);
            assertTrue(!expected.isEmpty(), path);
            assertEquals(expected, text(bom, path), path);
        }
    }

    @Test
    void everyArtifactSaysWhatItIs() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : modules()) {
            Element pom = pom(module);
            assertTrue(names.add(text(pom, "name")) && !text(pom, "name").isEmpty(), "the name of '" + module + "'");
            assertTrue(text(pom, "description").endsWith("."), "the description of '" + module + "'");
        }
    }

    @Test
    void theTestsAreNotPublished() throws IOException {
        for (String module : modules()) {
            boolean tests = module.startsWith("tests");
            for (String skip : List.of(
                    "maven.install.skip", "maven.deploy.skip", "maven.source.skip", "maven.javadoc.skip", "gpg.skip")) {
                assertEquals(tests ? "true" : "", text(pom(module), "properties/" + skip), module + " " + skip);
            }
        }
    }
}
