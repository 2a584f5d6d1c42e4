package io.aludel.examples.recipes.paths;

import static io.aludel.sql.Sql.substring;
import static io.aludel.sql.Sql.update;
import static io.aludel.sql.Sql.value;

import io.aludel.orm.Session;

/** Changes of whole branches. */
public final class Folders {
    private Folders() {}

    /**
     * Moves a folder with all that is below it, in one statement.
     *
     * @return how many folders were moved
     */
    public static long move(Session session, String from, String to) {
        return session.execute(update(Folder.class)
                        .set(Folder_.path, value(to).concat(substring(Folder_.path, from.length() + 1)))
                        .where(Folder_.path.eq(from).or(Folder_.path.startsWith(from + "/"))))
                .rowCount();
    }
}
