/**
 * The page of a what-if: {@link dev.clientele.jobs.whatif.page.WhatIfPage} puts its sections into a
 * {@link dev.clientele.jobs.page.Page}.
 */
package dev.clientele.jobs.whatif.page;
