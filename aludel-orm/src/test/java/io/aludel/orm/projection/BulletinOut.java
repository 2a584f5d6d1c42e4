package io.aludel.orm.projection;

import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Projection(Bulletin.class)
record BulletinOut(
        long id,
        String headline,
        @From("editor.name") @Nullable String editor,
        @From("topics.name") Set<String> topics) {}
