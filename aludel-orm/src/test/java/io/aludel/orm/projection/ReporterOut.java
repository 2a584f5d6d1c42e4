package io.aludel.orm.projection;

import io.aludel.orm.annotation.Projection;
import java.util.List;

@Projection(Reporter.class)
record ReporterOut(long id, String name, List<BulletinOut> stories) {}
