/**
 * What pages of figures are made of: {@link dev.clientele.jobs.page.Element}s, tables and charts,
 * put into a {@link dev.clientele.jobs.page.Page}. What a page says is its command's own.
 */
package dev.clientele.jobs.page;
