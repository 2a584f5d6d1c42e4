package io.aludel.examples.blog.revisions;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(
        id = "3288f710f151",
        down = {"09a2ab33b70c", "cf5e01455dbf"},
        message = "merge tagging and soft deletion")
public final class R3288f710f151_merge_tagging_and_soft_deletion implements Migration {
    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
}
