/**
 * The page of a what-if: {@link dev.clientele.jobs.whatif.page.WhatIfPage} puts sections made of
 * {@link dev.clientele.jobs.whatif.page.Element}s into the template {@code what-if.html}. No
 * script, nothing loaded from elsewhere; well-formed XML, so that any parser reads it.
 */
package dev.clientele.jobs.whatif.page;
