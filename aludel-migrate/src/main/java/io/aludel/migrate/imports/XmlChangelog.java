package io.aludel.migrate.imports;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads changelogs in XML. Nothing outside the file is loaded, whatever it asks for. */
final class XmlChangelog {
    private XmlChangelog() {}

    static ChangeNode parse(String text, String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return node(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw ForeignErrors.script(file, "is no XML: " + e.getMessage() + ".", e);
        }
    }

    private static ChangeNode node(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        NamedNodeMap said = element.getAttributes();
        for (int index = 0; index < said.getLength(); index++) {
            attributes.put(said.item(index).getNodeName(), said.item(index).getNodeValue());
        }
        List<ChangeNode> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(node(inner));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        String name = element.getTagName();
        return new ChangeNode(
                name.substring(name.indexOf(':') + 1),
                attributes,
                children,
                text.toString().strip());
    }
}
