/**
 * Who will not come back, as learned from what a programme's own customers did: a logistic
 * regression ({@link dev.clientele.model.attrition.LearnedChance}) on a purchase model's log-odds
 * and on what the model does not see ({@link dev.clientele.model.attrition.ChurnFeature}).
 */
package dev.clientele.model.attrition;
