#include "core/plan/descriptor.h"
