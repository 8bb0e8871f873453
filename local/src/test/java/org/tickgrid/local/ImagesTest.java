package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Images run programs as this machine does. */
class ImagesTest {

    private static final Path HOME = Installation.find().home();

    @Test
    void programsHaveTheOptionsInTheirImagesThatTheyHaveHere() throws Exception {
        List<String> here = new ArrayList<>(Program.JVM);
        List<String> wanted =
                Members.JVM.stream().filter(option -> !option.startsWith("-X")).toList();
        for (int i = 0; i < wanted.size(); i += 2) {
            here.add(wanted.get(i) + "=" + wanted.get(i + 1));
        }

        assertThat(texts(pom(HOME), "jvmFlag")).containsAll(here);
    }

    @Test
    void nobodyIsRoot() throws Exception {
        assertThat(texts(pom(HOME), "user")).containsExactly("10001:10001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid-members", "ingestion", "generator", "notifications", "web-app"})
    void everyServiceHasAnImageThatStartsIt(String module) throws Exception {
        Document pom = pom(HOME.resolve(module));

        assertThat(texts(pom, "jib.skip")).containsExactly("false");
        String main = texts(pom, "tickgrid.main").getFirst();
        assertThat(HOME.resolve(module).resolve("src/main/java").resolve(main.replace('.', '/') + ".java"))
                .matches(Files::exists, "is there");
    }

    private static Document pom(Path folder) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile());
    }

    private static List<String> texts(Document pom, String element) {
        NodeList found = pom.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
