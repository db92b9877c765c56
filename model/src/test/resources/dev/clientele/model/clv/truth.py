"""Writes the truth tables beside this file: python3 truth.py (needs mpmath, some minutes).

Customers under stress: parameters at which printed formulas are singular, cancel or overflow, and
histories from nothing to 100,000 purchases. BG/NBD and MBG/NBD are eq. (10) of Fader, Hardie and Lee
(2005) as printed, with so many digits that it may cancel; Pareto/NBD is integrated over the time of
death. Neither is how the code under test goes about it. All is worked out twice, the second time
with half as many digits again, and a row is only written if both agree to 1e-18.
"""
import itertools
import os

import mpmath as mp

HISTORIES = [
    (0, 0, 0), (0, 0, 38.86), (0, 0, 5200), (1, 5, 5), (1, 30, 1000), (3, 20, 26),
    (25, 38, 38.86), (1000, 38, 38.5), (1000, 38, 38), (100000, 38, 38.0001), (100000, 38, 38),
]
HORIZONS = [0.125, 52, 5200]
DROPOUT_SETS = [
    (0.2425929, 4.4135323, 0.792886, 2.4257524),
    (0.5, 10, 1, 2.5), (0.5, 10, 1 + 1e-9, 2.5), (0.5, 10, 1 - 1e-9, 2.5),
    (0.3, 5, 0.4, 0.6), (0.11, 2.24, 0.31, 0.5), (0.5, 10, 1, 1e-3),
    (0.001, 3, 0.7, 2), (0.5, 1e-6, 0.8, 2.5), (0.5, 1e6, 0.8, 2.5),
    (0.5, 5, 7e-07, 11463), (0.5, 5, 60, 200), (400, 800, 0.8, 2.5),
]
LIFETIME_SETS = [
    (0.5532755, 10.5776118, 0.6062137, 11.6679166),
    (0.5, 9, 1, 9), (0.5, 9, 1 + 1e-9, 9), (0.5, 9, 1 - 1e-9, 9), (0.001, 3, 0.7, 2),
    (0.5, 1e-6, 0.7, 2), (0.5, 1e6, 0.7, 2), (0.5, 2, 0.7, 1e-6), (0.5, 2, 0.7, 1e6),
    (2, 5, 0.001, 4), (1.2, 12, 25, 4), (400, 800, 0.8, 2.5),
]


def integral(log_density, low, high):
    """Of exp(log_density) from low to high, which may be infinite, in pieces around its peak."""
    peak = best(log_density, low, high)
    top = log_density(peak)
    width = mp.mpf(10) ** -14
    points = {low, high, peak}
    while width < 10 ** 14:
        for point in (peak - width, peak + width):
            if low < point < high:
                points.add(point)
        width *= 4
    total = mp.quad(lambda y: mp.exp(log_density(y) - top), sorted(points))
    return total, top


def best(log_density, low, high):
    left = low if mp.isfinite(low) else mp.mpf(-10) ** 4
    right = high if mp.isfinite(high) else mp.mpf(10) ** 4
    for _ in range(200):
        one, two = left + (right - left) / 3, right - (right - left) / 3
        if log_density(one) < log_density(two):
            left = one
        else:
            right = two
    return (left + right) / 2


def dropout(model, parameters, history, horizon):
    """BG/NBD and MBG/NBD, by the printed formula, a nudged off its poles by 1e-40."""
    r, alpha, a, b = map(mp.mpf, parameters)
    x, recency, age = map(mp.mpf, history)
    t = mp.mpf(horizon)
    survived = b + x + (1 if model == "mbg" else 0)
    shape, scale = r + x, alpha + age
    if model == "bg" and x == 0:
        dead_odds = mp.mpf(0)
    else:
        dead_odds = a / (survived - 1) * mp.exp(shape * mp.log(scale / (alpha + recency)))
    alive = 1 / (1 + dead_odds)
    none = 1 - alive + alive * mp.exp(-shape * mp.log1p(t / scale))
    a += mp.mpf(10) ** -40
    whole = a + survived - 1
    z = t / (scale + t)
    if x < 10000:
        left = (1 - z) ** shape * mp.hyp2f1(shape, survived, whole, z)
    else:  # Euler's transformation, as the series takes too long
        left = (1 - z) ** (a - 1) * mp.hyp2f1(whole - shape, a - 1, whole, z)
    return alive, alive * whole / (a - 1) * (1 - left), none


def lifetime(parameters, history, horizon):
    """Pareto/NBD, by integrating over the time of death."""
    r, alpha, s, beta = map(mp.mpf, parameters)
    x, recency, age = map(mp.mpf, history)
    t = mp.mpf(horizon)

    def silent(time):  # the likelihood of no purchase until then, up to a factor
        return -(r + x) * mp.log((alpha + time) / (alpha + recency))

    def lives(time):
        return -s * mp.log((beta + time) / (beta + recency))

    def dies(low, high):
        if low == high:
            return mp.mpf(0)
        total, top = integral(
            lambda y: silent(y) + lives(y) + mp.log(s / (beta + y)), mp.mpf(low), mp.mpf(high))
        return total * mp.exp(top)

    now = mp.exp(silent(age) + lives(age))
    later = mp.exp(silent(age + t) + lives(age + t))
    dead = dies(recency, age)
    alive = now / (now + dead)
    none = (dead + dies(age, age + t) + later) / (now + dead)
    power = 1 - s
    years = mp.log1p(t / (beta + age)) if power == 0 else mp.expm1(
        power * mp.log1p(t / (beta + age))) / power
    return alive, alive * (r + x) / (alpha + age) * (beta + age) * years, none


def row(model, parameters, history, horizon):
    answers = []
    for digits in (60, 90) if model == "pareto" else (200, 300):
        mp.mp.dps = digits
        if model == "pareto":
            answers.append(lifetime(parameters, history, horizon))
        else:
            answers.append(dropout(model, parameters, history, horizon))
    for rough, fine in zip(*answers):
        if abs(rough - fine) > abs(fine) * mp.mpf(10) ** -18:
            raise ArithmeticError(f"{model} {parameters} {history} {horizon}: {rough} {fine}")
    cells = [*parameters, *history, horizon, *answers[1]]
    return ",".join(repr(float(cell)) for cell in cells)


def write(model, names, sets):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), f"stress_{model}.csv")
    with open(path, "w", encoding="utf-8") as table:
        table.write(names + ",x,t_x,T,t,p_alive,e_purchases,p_zero\n")
        for one in itertools.product(sets, HISTORIES, HORIZONS):
            table.write(row(model, *one) + "\n")
            table.flush()


if __name__ == "__main__":
    write("pareto", "r,alpha,s,beta", LIFETIME_SETS)
    write("bg", "r,alpha,a,b", DROPOUT_SETS)
    write("mbg", "r,alpha,a,b", DROPOUT_SETS)
