package io.aludel.examples.blog.revisions;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "59aeda485cad", down = "29e8d2c906d4", message = "rename full_name to display_name")
public final class R59aeda485cad_rename_full_name_to_display_name implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.renameColumn("users", "full_name", "display_name");
    }

    @Override
    public void downgrade(Operations op) {
        op.renameColumn("users", "display_name", "full_name");
    }
}
