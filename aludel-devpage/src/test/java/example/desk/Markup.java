package example.desk;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page as what it is made of. The pages are well-formed XML, so that nothing can be hidden from a parser. */
final class Markup {
    private final Document document;

    Markup(String page) throws Exception {
        document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replaceFirst("^<!DOCTYPE html>\n", ""))));
    }

    private List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    List<String> texts(String element) {
        return all(element).stream().map(Element::getTextContent).toList();
    }

    List<String> attributes(String element, String attribute) {
        return all(element).stream()
                .map(one -> one.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Set<String> elements() {
        Set<String> names = new TreeSet<>();
        all("*").forEach(element -> names.add(element.getTagName()));
        return names;
    }

    Set<String> attributes() {
        Set<String> names = new TreeSet<>();
        for (Element element : all("*")) {
            for (int index = 0; index < element.getAttributes().getLength(); index++) {
                names.add(element.getAttributes().item(index).getNodeName());
            }
        }
        return names;
    }

    /** The rows of all tables, each the texts of its cells. */
    List<List<String>> rows() {
        return all("tr").stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    NodeList children = row.getChildNodes();
                    for (int index = 0; index < children.getLength(); index++) {
                        cells.add(children.item(index).getTextContent());
                    }
                    return cells;
                })
                .toList();
    }
}
