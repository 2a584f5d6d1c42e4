package io.aludel.devpage;

import java.util.function.Consumer;

/**
 * What all pages have around their content. Immutable.
 *
 * @param base what stands before the paths of the page
 * @param database what the engine is for
 * @param hasRevisions whether there is a page of revisions
 */
record Frame(String base, String database, boolean hasRevisions) {
    /**
     * A whole page.
     *
     * @param title the page's heading
     * @param path of this page, for the navigation; {@code /requests} for what is found there
     * @param json where the same is found as JSON
     */
    Answer page(String title, String path, String json, Consumer<Html> content) {
        Html html = new Html();
        html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title + " – Aludel");
        html.empty("link", "rel", "stylesheet", "href", base + "/style.css");
        html.close().open("body");
        html.element("a", "Skip to the content", "class", "skip", "href", "#content");
        html.open("header").element("p", "Aludel", "class", "brand").element("p", database, "class", "database");
        html.open("nav", "aria-label", "Pages").open("ul");
        entry(html, path, "/", "Requests");
        entry(html, path, "/engine", "Engine");
        entry(html, path, "/schema", "Schema");
        if (hasRevisions) {
            entry(html, path, "/revisions", "Revisions");
        }
        html.close().close().close();
        html.open("main", "id", "content").element("h1", title);
        content.accept(html);
        html.close();
        html.open("footer")
                .open("p")
                .link(base + json, "This page as JSON")
                .close()
                .close();
        html.close().close();
        return Answer.html("<!DOCTYPE html>\n" + html);
    }

    private void entry(Html html, String present, String path, String name) {
        html.open("li");
        if (path.equals(present)) {
            html.element("a", name, "href", base + path, "aria-current", "page");
        } else if (path.equals("/") && present.equals("/requests")) {
            html.element("a", name, "href", base + path, "aria-current", "true");
        } else {
            html.link(base + path, name);
        }
        html.close();
    }

    /** A table with a caption and a head; the rows are written by the content. */
    static void table(Html html, String caption, Consumer<Html> rows, String... heads) {
        // A region that scrolls must be reached by the keyboard.
        html.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", "0");
        html.open("table").element("caption", caption).open("thead").open("tr");
        for (String head : heads) {
            boolean number = head.startsWith("#");
            html.element("th", number ? head.substring(1) : head, "scope", "col", "class", number ? "number" : "text");
        }
        html.close().close().open("tbody");
        rows.accept(html);
        html.close().close().close();
    }

    static void number(Html html, String value) {
        html.element("td", value, "class", "number");
    }

    static void numbers(Html html, Object... values) {
        for (Object value : values) {
            number(html, String.valueOf(value));
        }
    }
}
